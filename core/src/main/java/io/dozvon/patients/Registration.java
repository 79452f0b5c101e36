package io.dozvon.patients;

import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.LocalDate;
import java.time.ZoneId;

/// What someone tells of themselves to become a patient.
public record Registration(
    PersonName name, LocalDate birthDate, PhoneNumber phone, ZoneId timeZone, Language language) {}
