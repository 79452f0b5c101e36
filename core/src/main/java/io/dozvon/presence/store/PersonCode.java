package io.dozvon.presence.store;

import io.dozvon.vocabulary.Person;
import java.util.UUID;

/// How a person is written in notifications: `patient:<uuid>`.
public final class PersonCode {
  private PersonCode() {}

  static String write(Person person) {
    return person.kind() + ":" + person.value();
  }

  /// @throws IllegalArgumentException if it was not written by [#write]
  public static Person read(String text) {
    String[] parts = text.split(":", 2);
    return Person.of(parts[0], UUID.fromString(parts[parts.length - 1]));
  }
}
