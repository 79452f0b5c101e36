package io.dozvon.web.admin;

import io.dozvon.patients.Patient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A registered patient.
record PatientJson(
    UUID id,
    String familyName,
    String givenName,
    @Nullable String patronymic,
    LocalDate birthDate,
    String phone,
    String timeZone,
    String language,
    Instant registeredAt) {
  static PatientJson of(Patient patient) {
    return new PatientJson(
        patient.id().value(),
        patient.name().family(),
        patient.name().given(),
        patient.name().patronymic().orElse(null),
        patient.birthDate(),
        patient.phone().e164(),
        patient.timeZone().getId(),
        patient.language().code(),
        patient.registeredAt());
  }
}
