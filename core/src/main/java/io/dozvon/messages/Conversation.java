package io.dozvon.messages;

import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.time.Instant;
import java.util.Optional;

/// What one patient and one doctor write to each other in one consultation.
public sealed interface Conversation {
  ConsultationId consultation();

  PatientId patient();

  /// Empty while nobody has taken the patient from the waiting room.
  Optional<DoctorId> doctor();

  /// Whose words they would be; empty for anybody whom the conversation does not concern.
  default Optional<Author> authorOf(Actor by) {
    return switch (by) {
      case Actor.Patient(PatientId it) when it.equals(patient()) -> Optional.of(Author.PATIENT);
      case Actor.Doctor(DoctorId it) when doctor().filter(it::equals).isPresent() ->
          Optional.of(Author.DOCTOR);
      case Actor.Patient _, Actor.Doctor _, Actor.Staff _, Actor.Admin _, Actor.Service _ ->
          Optional.empty();
    };
  }

  record Open(ConsultationId consultation, PatientId patient, Optional<DoctorId> doctor)
      implements Conversation {}

  /// Can be read, and nothing is written any more.
  record Closed(
      ConsultationId consultation, PatientId patient, Optional<DoctorId> doctor, Instant at)
      implements Conversation {}
}
