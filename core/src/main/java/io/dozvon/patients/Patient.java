package io.dozvon.patients;

import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// A registered patient.
///
/// @param phone the mobile number given at registration (R1); the one that is rung (R13)
/// @param timeZone theirs; calling hours are kept in it, and appointments are told in it
/// @param address where they live, if they told
/// @param policy the number on their insurance policy or programme card, if they told
/// @param version how often it was changed
public record Patient(
    PatientId id,
    PersonName name,
    LocalDate birthDate,
    PhoneNumber phone,
    ZoneId timeZone,
    Language language,
    Optional<String> address,
    Optional<String> email,
    Optional<String> policy,
    Instant registeredAt,
    int version) {
  Patient with(Profile profile) {
    return new Patient(
        id,
        profile.name(),
        profile.birthDate(),
        phone,
        timeZone,
        language,
        profile.address(),
        profile.email(),
        profile.policy(),
        registeredAt,
        version);
  }

  Patient withPolicy(Optional<String> number) {
    return new Patient(
        id,
        name,
        birthDate,
        phone,
        timeZone,
        language,
        address,
        email,
        number,
        registeredAt,
        version);
  }

  Patient with(PhoneNumber newPhone) {
    return new Patient(
        id,
        name,
        birthDate,
        newPhone,
        timeZone,
        language,
        address,
        email,
        policy,
        registeredAt,
        version);
  }

  @Override
  public String toString() {
    return "Patient[" + id + "]";
  }

  Patient with(ZoneId newZone) {
    return new Patient(
        id,
        name,
        birthDate,
        phone,
        newZone,
        language,
        address,
        email,
        policy,
        registeredAt,
        version);
  }
}
