package io.dozvon.records;

import io.dozvon.consultations.ConsultationDetails;
import io.dozvon.patients.ConsentState;
import io.dozvon.programmes.Balance;
import io.dozvon.programmes.Entitlement;
import java.util.List;
import java.util.Optional;

/// A patient's record beside one consultation.
///
/// @param beside the consultation, with the patient and the newest check of their devices
/// @param entitlement empty for whom no programme was found: not identified
/// @param balances what is left by speciality; empty without a programme
/// @param consents in the order of [io.dozvon.patients.ConsentKind]
/// @param past closed consultations but this one, the last requested first
/// @param more whether there are others before those
/// @param access why it may be seen
/// @param colleagues whether what other doctors wrote may be opened now
public record PatientRecord(
    ConsultationDetails beside,
    Optional<Entitlement> entitlement,
    List<Balance> balances,
    List<ConsentState> consents,
    List<PastConsultation> past,
    boolean more,
    Access access,
    Colleagues colleagues) {

  /// How it stands with what other doctors wrote.
  public enum Colleagues {
    /// It may be read.
    OPEN,
    /// It may be read once a reason is given.
    WITH_REASON,
    /// The clinic does not open it.
    NEVER
  }
}
