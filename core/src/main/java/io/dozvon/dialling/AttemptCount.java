package io.dozvon.dialling;

import io.dozvon.telephony.Disposition;
import io.dozvon.telephony.Fault;
import java.time.Instant;
import java.util.Optional;

/// How many attempts of one kind there were in an interval.
///
/// @param start when the interval began
/// @param disposition empty for those that go on
/// @param fault whose doing it was that nobody was reached
/// @param counted how many of them count towards the policy's attempts (R13), as corrected
public record AttemptCount(
    Instant start,
    Purpose purpose,
    Channel channel,
    Optional<Disposition> disposition,
    Optional<Fault> fault,
    int attempts,
    int counted) {

  /// Why somebody was tried.
  public enum Purpose {
    /// A doctor calls a patient.
    DOCTOR,
    /// Somebody is called back.
    CALLBACK
  }
}
