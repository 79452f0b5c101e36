package io.dozvon.scheduling;

import java.util.List;

/// What came of a wish to change working hours.
public sealed interface HoursOutcome {

  /// It is so from now on.
  record Changed() implements HoursOutcome {}

  /// Nothing was changed: patients are booked in hours that would not be offered any more, and what
  /// is to become of them has not been decided.
  ///
  /// @param booked in order
  /// @param free what would be free then, the soonest first
  record Undecided(List<Booked> booked, List<Slot> free) implements HoursOutcome {}
}
