package io.dozvon.staff;

import io.dozvon.telephony.DeskPhone;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PersonName;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is told of a doctor who is added.
///
/// @param language of their pages
/// @param languages that they consult in; empty if it is only that of their pages
public record NewDoctor(
    PersonName name,
    Optional<String> speciality,
    Optional<DeskPhone> deskPhone,
    Language language,
    List<Locale> languages,
    ZoneId timeZone) {
  private static final ZoneId CAPITAL = ZoneId.of("Europe/Moscow");

  public NewDoctor {
    languages = languages.isEmpty() ? List.of(language.locale()) : List.copyOf(languages);
  }

  /// Of one who speaks the language of their pages and lives by the capital's time.
  public NewDoctor(
      PersonName name,
      Optional<String> speciality,
      Optional<DeskPhone> deskPhone,
      Language language) {
    this(name, speciality, deskPhone, language, List.of(), CAPITAL);
  }
}
