package io.dozvon.vocabulary;

import java.util.UUID;

/// Someone who uses our pages: a patient in the cabinet or a doctor at the workplace.
public sealed interface Person {
  UUID value();

  /// As rows and notifications name it: `patient` or `doctor`.
  String kind();

  /// The same one, as who asks or acts.
  Actor actor();

  record OfPatient(PatientId id) implements Person {
    private static final String KIND = "patient";

    @Override
    public UUID value() {
      return id.value();
    }

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public Actor actor() {
      return new Actor.Patient(id);
    }
  }

  record OfDoctor(DoctorId id) implements Person {
    private static final String KIND = "doctor";

    @Override
    public UUID value() {
      return id.value();
    }

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public Actor actor() {
      return new Actor.Doctor(id);
    }
  }

  /// @throws IllegalArgumentException if there are no persons of this kind
  static Person of(String kind, UUID id) {
    return switch (kind) {
      case OfPatient.KIND -> new OfPatient(new PatientId(id));
      case OfDoctor.KIND -> new OfDoctor(new DoctorId(id));
      default -> throw new IllegalArgumentException("no such person: " + kind);
    };
  }
}
