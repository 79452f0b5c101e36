/// What came of a doctor's consultations: the page on which they decide, and what the workplace
/// shows of it and of how well the two heard each other.
@NullMarked
package io.dozvon.web.outcomes;

import org.jspecify.annotations.NullMarked;
