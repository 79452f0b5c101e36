package io.dozvon.vocabulary;

import java.util.Locale;
import java.util.Optional;

/// A language the service speaks.
public enum Language {
  RUSSIAN("ru"),
  ENGLISH("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /// ISO 639-1.
  public String code() {
    return code;
  }

  public Locale locale() {
    return Locale.of(code);
  }

  public static Optional<Language> of(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
