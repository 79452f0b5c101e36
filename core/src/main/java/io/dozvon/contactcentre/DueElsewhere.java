package io.dozvon.contactcentre;

import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whether a caller is due to be called by a doctor: whoever calls us is not lost between the two.
/// Answered by a room that knows of consultations, which this one does not.
public interface DueElsewhere {
  /// Patients with this number whose doctor calls them now or has them next; a hint, as the number
  /// itself is. Usually none.
  List<Due> of(PhoneNumber caller);

  /// @param calling the doctor calls them right now
  /// @param engaged when the doctor's call came to a busy line, if the last one did
  record Due(
      ConsultationId consultation,
      PatientId patient,
      DoctorId doctor,
      boolean calling,
      Optional<Instant> engaged) {}
}
