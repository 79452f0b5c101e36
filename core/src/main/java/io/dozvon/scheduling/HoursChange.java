package io.dozvon.scheduling;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a doctor wants to be different with their working hours.
public sealed interface HoursChange {

  /// A week to work by from one day to another, from today on at the earliest, in place of what
  /// held then; as [WorkingWeek].
  record WorkWeekly(
      LocalDate firstDay,
      Optional<LocalDate> lastDay,
      Duration slotLength,
      Map<DayOfWeek, List<Stretch>> days)
      implements HoursChange {}

  /// Works by that week no longer, from today on.
  record StopWeekly(WorkingWeekId week) implements HoursChange {}

  /// Offers nothing then; as [TimeOff].
  record TakeOff(Instant start, Instant end, Optional<String> reason) implements HoursChange {}

  /// Works then after all.
  record CancelTimeOff(TimeOffId timeOff) implements HoursChange {}

  /// Offers hours besides; as [Opening].
  record OpenBesides(Instant start, Instant end, Duration slotLength) implements HoursChange {}

  /// Offers hours that were opened by hand no longer.
  record Close(OpeningId opening) implements HoursChange {}
}
