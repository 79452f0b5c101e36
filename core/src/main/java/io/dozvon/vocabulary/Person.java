package io.dozvon.vocabulary;

import java.util.UUID;

/// Someone with pages open: a patient in the cabinet or a doctor at the workplace.
public sealed interface Person {
  UUID value();

  record OfPatient(PatientId id) implements Person {
    @Override
    public UUID value() {
      return id.value();
    }
  }

  record OfDoctor(DoctorId id) implements Person {
    @Override
    public UUID value() {
      return id.value();
    }
  }
}
