package io.dozvon.programmes;

import java.time.LocalDate;
import java.util.Optional;

/// How much of one speciality's quota is left.
///
/// @param periodEnd the last day of the period, if it has one
public record Balance(Coverage coverage, int used, int reserved, Optional<LocalDate> periodEnd) {
  public Optional<Integer> given() {
    return coverage.quota().number();
  }

  /// Empty if there is no limit. None, too, if a programme was cut below what is gone already.
  public Optional<Integer> left() {
    return given().map(number -> Math.max(0, number - used - reserved));
  }
}
