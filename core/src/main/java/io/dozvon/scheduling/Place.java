package io.dozvon.scheduling;

import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.time.Instant;
import java.util.Optional;

/// A patient's request for the duty doctor, until its consultation is over.
public sealed interface Place {
  Facts facts();

  /// What stays the same, also when the patient goes back to the line.
  ///
  /// @param id the one of the consultation it becomes
  /// @param reason what is the matter, in the patient's own words
  record Facts(ConsultationId id, PatientId patient, Optional<String> reason, Instant joinedAt) {}

  /// No doctor has it.
  record Waiting(Facts facts) implements Place {}

  /// It is a doctor's consultation now.
  ///
  /// @param calledAt when they first called; until then it can go back to the line
  record Taken(Facts facts, DoctorId by, Instant at, Optional<Instant> calledAt) implements Place {}
}
