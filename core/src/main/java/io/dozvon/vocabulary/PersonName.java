package io.dozvon.vocabulary;

import java.util.Optional;

/// A person's full name, in the order of Russian documents. Never logged: `toString` keeps it to
/// itself.
public record PersonName(String family, String given, Optional<String> patronymic) {
  public PersonName {
    family = family.strip();
    given = given.strip();
    patronymic = patronymic.map(String::strip).filter(name -> !name.isEmpty());
    if (family.isEmpty() || given.isEmpty()) {
      throw new IllegalArgumentException("a family name and a given name are needed");
    }
  }

  /// As it is shown to people: family, given, patronymic.
  public String full() {
    return family + " " + given + patronymic.map(name -> " " + name).orElse("");
  }

  @Override
  public String toString() {
    return "[name]";
  }
}
