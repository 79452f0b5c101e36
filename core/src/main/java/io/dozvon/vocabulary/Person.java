package io.dozvon.vocabulary;

import java.util.UUID;

/// Someone who uses our pages: a patient in the cabinet, a doctor at the workplace, or another
/// member of staff.
public sealed interface Person {
  UUID value();

  /// As rows and notifications name it: `patient`, or the role in lower case, e.g. `doctor`.
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

  /// @param role any but a doctor's
  record OfStaff(StaffId id, StaffRole role) implements Person {
    public OfStaff {
      if (role == StaffRole.DOCTOR) {
        throw new IllegalArgumentException("a doctor is a person of their own kind");
      }
    }

    @Override
    public UUID value() {
      return id.value();
    }

    @Override
    public String kind() {
      return Wire.name(role);
    }

    @Override
    public Actor actor() {
      return new Actor.Staff(id, role);
    }
  }

  /// Whether they work here.
  default boolean isStaff() {
    return !(this instanceof OfPatient);
  }

  /// @throws IllegalArgumentException if there are no persons of this kind
  static Person of(String kind, UUID id) {
    return switch (kind) {
      case OfPatient.KIND -> new OfPatient(new PatientId(id));
      case OfDoctor.KIND -> new OfDoctor(new DoctorId(id));
      default -> new OfStaff(new StaffId(id), Wire.read(StaffRole.class, kind));
    };
  }
}
