package io.dozvon.presence.store;

import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import java.util.UUID;

/// How a person is written in rows and notifications: `patient:<uuid>`.
public final class PersonCode {
  private PersonCode() {}

  static String kind(Person person) {
    return switch (person) {
      case Person.OfPatient _ -> "patient";
      case Person.OfDoctor _ -> "doctor";
    };
  }

  static String write(Person person) {
    return kind(person) + ":" + person.value();
  }

  /// @throws IllegalArgumentException if it was not written by [#write]
  public static Person read(String text) {
    String[] parts = text.split(":", 2);
    UUID id = UUID.fromString(parts[parts.length - 1]);
    return switch (parts[0]) {
      case "patient" -> new Person.OfPatient(new PatientId(id));
      case "doctor" -> new Person.OfDoctor(new DoctorId(id));
      default -> throw new IllegalArgumentException("no such person: " + text);
    };
  }
}
