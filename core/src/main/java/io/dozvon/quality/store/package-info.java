/// The quality schema: one row a leg and measurer.
@NullMarked
package io.dozvon.quality.store;

import org.jspecify.annotations.NullMarked;
