/// The tables of callbacks.
@NullMarked
package io.dozvon.callbacks.store;

import org.jspecify.annotations.NullMarked;
