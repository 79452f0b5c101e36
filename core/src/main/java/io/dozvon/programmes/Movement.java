package io.dozvon.programmes;

import io.dozvon.vocabulary.ConsultationId;
import java.time.Instant;

/// One entry of the quota ledger.
///
/// @param period as [QuotaPeriod#nameOn] names it
public record Movement(
    Instant at, Kind kind, ConsultationId consultation, Speciality speciality, String period) {

  /// What it did.
  public enum Kind {
    RESERVE,
    CONSUME,
    RELEASE,
    /// A correction: what was consumed is the patient's again.
    GIVE_BACK,
    /// A correction: what was released is taken after all.
    TAKE
  }
}
