/// The messages' room's tables.
@NullMarked
package io.dozvon.messages.store;

import org.jspecify.annotations.NullMarked;
