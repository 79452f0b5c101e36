package io.dozvon.scheduling;

import java.util.List;

/// A doctor's working hours, and what is booked in them.
///
/// @param weeks that are not over, in order
/// @param timesOff that are not over, in order
/// @param openings within the times that were asked for, in order
/// @param booked within these times, in order
public record DoctorsHours(
    List<WorkingWeek> weeks, List<TimeOff> timesOff, List<Opening> openings, List<Booked> booked) {}
