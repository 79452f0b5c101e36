package io.dozvon.patients;

import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// What someone tells of themselves to become a patient.
///
/// @param policy the number on their insurance policy or programme card
public record Registration(
    PersonName name,
    LocalDate birthDate,
    PhoneNumber phone,
    ZoneId timeZone,
    Language language,
    Optional<String> policy) {
  @Override
  public String toString() {
    return "[registration]";
  }
}
