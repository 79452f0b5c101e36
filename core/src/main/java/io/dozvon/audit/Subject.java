package io.dozvon.audit;

import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.ProgrammeId;

/// What was seen or changed.
///
/// @param kind e.g. `consultation`
/// @param id the thing's id, or `*` for a list
public record Subject(String kind, String id) {
  public static Subject of(ConsultationId id) {
    return new Subject("consultation", id.toString());
  }

  public static Subject of(PatientId id) {
    return new Subject("patient", id.toString());
  }

  public static Subject of(DoctorId id) {
    return new Subject("doctor", id.toString());
  }

  public static Subject of(ProgrammeId id) {
    return new Subject("programme", id.toString());
  }

  /// A look at many at once.
  public static Subject all(String kind) {
    return new Subject(kind, "*");
  }
}
