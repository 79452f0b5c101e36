package io.dozvon.patients;

import io.dozvon.vocabulary.PersonName;
import java.time.LocalDate;
import java.util.Optional;

/// What a patient may change of themselves at once (R17). The phone is changed apart, with a code.
///
/// @param address where they live, as they write it
/// @param policy the number on their insurance policy or programme card
public record Profile(
    PersonName name,
    LocalDate birthDate,
    Optional<String> address,
    Optional<String> email,
    Optional<String> policy) {
  static Profile of(Patient patient) {
    return new Profile(
        patient.name(), patient.birthDate(), patient.address(), patient.email(), patient.policy());
  }

  @Override
  public String toString() {
    return "[profile]";
  }
}
