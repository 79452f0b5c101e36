/// The scheduling schema: duty shifts and places in the waiting room.
@NullMarked
package io.dozvon.scheduling.store;

import org.jspecify.annotations.NullMarked;
