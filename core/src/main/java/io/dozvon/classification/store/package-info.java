/// The classification's room's tables.
@NullMarked
package io.dozvon.classification.store;

import org.jspecify.annotations.NullMarked;
