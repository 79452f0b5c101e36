package io.dozvon.scheduling;

import io.dozvon.staff.Doctor;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// A doctor whom patients can choose.
///
/// @param nextFree when the first slot begins that can be booked now
public record Specialist(Doctor doctor, Optional<Instant> nextFree) {
  /// Who can be had soonest comes first.
  static final Comparator<Specialist> SOONEST =
      Comparator.comparing(it -> it.nextFree().orElse(Instant.MAX));
}
