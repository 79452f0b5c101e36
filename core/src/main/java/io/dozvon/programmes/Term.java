package io.dozvon.programmes;

import java.time.LocalDate;
import java.util.Optional;

/// From when until when something is valid.
///
/// @param until the last day; empty if no end is known
public record Term(LocalDate from, Optional<LocalDate> until) {
  public Term {
    if (until.filter(from::isAfter).isPresent()) {
      throw new IllegalArgumentException("ends before it begins");
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
  }

  /// The earlier of the term's end and this day.
  LocalDate notAfter(LocalDate day) {
    return until.filter(day::isAfter).orElse(day);
  }
}
