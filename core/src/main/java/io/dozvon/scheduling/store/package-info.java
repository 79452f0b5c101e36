/// The scheduling schema: the hours that are offered, and one row an appointment.
@NullMarked
package io.dozvon.scheduling.store;

import org.jspecify.annotations.NullMarked;
