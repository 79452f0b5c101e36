/// The records schema: reasons that were given.
@NullMarked
package io.dozvon.records.store;

import org.jspecify.annotations.NullMarked;
