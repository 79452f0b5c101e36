package io.dozvon.verification;

import io.dozvon.vocabulary.PersonName;

/// Of a name only so much that somebody can be told from others.
final class Initials {
  private Initials() {}

  static String of(PersonName name) {
    return letter(name.family())
        + " "
        + letter(name.given())
        + name.patronymic().map(it -> " " + letter(it)).orElse("");
  }

  private static String letter(String name) {
    return Character.toString(name.codePointAt(0)) + ".";
  }
}
