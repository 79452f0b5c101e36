package io.dozvon.conclusions;

import io.dozvon.patients.Patient;
import io.dozvon.vocabulary.ConsultationId;
import java.util.List;
import java.util.Optional;

/// What a doctor has before them to conclude a consultation.
///
/// @param versions those sent, the current one first
public record Desk(
    ConsultationId consultation, Patient patient, Optional<Draft> draft, List<Issued> versions) {
  /// The current version; 0 if none was sent.
  public int version() {
    return versions.stream().findFirst().map(it -> it.conclusion().version()).orElse(0);
  }
}
