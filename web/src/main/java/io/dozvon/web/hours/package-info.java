/// A doctor sees to their working hours: the week, days off, hours besides, and what becomes of
/// patients who are booked in hours that are given up.
@NullMarked
package io.dozvon.web.hours;

import org.jspecify.annotations.NullMarked;
