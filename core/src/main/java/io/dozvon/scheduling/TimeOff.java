package io.dozvon.scheduling;

import io.dozvon.vocabulary.DoctorId;
import java.time.Instant;
import java.util.Optional;

/// When a doctor offers nothing, whatever is open then.
///
/// @param end the first moment after it
/// @param reason for the doctor alone, at most 200 characters
public record TimeOff(
    TimeOffId id, DoctorId doctor, Instant start, Instant end, Optional<String> reason) {
  private static final int LONGEST_REASON = 200;

  boolean isSound() {
    return start.isBefore(end);
  }

  boolean isToldBriefly() {
    return reason.filter(it -> it.length() > LONGEST_REASON).isEmpty();
  }
}
