package io.dozvon.patients;

import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A registered patient.
///
/// @param phone the mobile number given at registration (R1); the one that is rung (R13)
/// @param timeZone theirs; calling hours are kept in it
public record Patient(
    PatientId id,
    PersonName name,
    LocalDate birthDate,
    PhoneNumber phone,
    ZoneId timeZone,
    Language language,
    Instant registeredAt) {}
