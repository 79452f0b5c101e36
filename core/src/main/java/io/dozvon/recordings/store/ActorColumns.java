package io.dozvon.recordings.store;

import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.StaffRole;
import java.util.UUID;

/// Who did something, as two columns.
final class ActorColumns {
  private ActorColumns() {}

  static String kind(Actor actor) {
    return switch (actor) {
      case Actor.Patient _ -> "patient";
      case Actor.Doctor _ -> "doctor";
      case Actor.Staff(_, StaffRole role) when role == StaffRole.SUPERVISOR -> "supervisor";
      case Actor.Staff _ -> throw stranger();
      case Actor.Admin _ -> "admin";
      case Actor.Service _ -> "service";
    };
  }

  static String id(Actor actor) {
    return switch (actor) {
      case Actor.Patient(PatientId id) -> id.toString();
      case Actor.Doctor(DoctorId id) -> id.toString();
      case Actor.Staff(StaffId id, _) -> id.toString();
      case Actor.Admin(String name) -> name;
      case Actor.Service _ -> "service";
    };
  }

  private static IllegalArgumentException stranger() {
    return new IllegalArgumentException("of the staff only supervisors have a part in recordings");
  }

  static Actor actor(String kind, String id) {
    return switch (kind) {
      case "patient" -> new Actor.Patient(new PatientId(UUID.fromString(id)));
      case "doctor" -> new Actor.Doctor(new DoctorId(UUID.fromString(id)));
      case "supervisor" -> new Actor.Staff(new StaffId(UUID.fromString(id)), StaffRole.SUPERVISOR);
      case "admin" -> new Actor.Admin(id);
      case "service" -> new Actor.Service();
      default -> throw new IllegalStateException("no actor is a " + kind);
    };
  }
}
