/// The parts of an exchange's plan. Each checks itself when it is made, so that no plan can name a
/// port that is none or smuggle a line into a file; what is wrong is told with its key, its value
/// and what is expected.
@NullMarked
package io.dozvon.pbx.plan;

import org.jspecify.annotations.NullMarked;
