/// The scheduling schema: the hours that are offered, one row an appointment; duty shifts and
/// places in the waiting room.
@NullMarked
package io.dozvon.scheduling.store;

import org.jspecify.annotations.NullMarked;
