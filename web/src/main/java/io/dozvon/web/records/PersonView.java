package io.dozvon.web.records;

import io.dozvon.patients.Patient;
import io.dozvon.web.times.LocalTimes;
import io.dozvon.web.times.ZoneView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;

/// Who the patient is.
///
/// @param age in full years, as the calendar stands where they are
/// @param language of their pages, in the doctor's
/// @param time on their clock, e.g. `14:30`
record PersonView(
    String name,
    LocalDate born,
    int age,
    String language,
    Instant now,
    String time,
    ZoneView zone) {

  static PersonView of(Patient patient, Instant now, Locale locale) {
    LocalTimes times = new LocalTimes(patient.timeZone(), locale);
    return new PersonView(
        patient.name().full(),
        patient.birthDate(),
        Period.between(patient.birthDate(), times.date(now)).getYears(),
        patient.language().locale().getDisplayLanguage(locale),
        now,
        times.time(now),
        ZoneView.of(patient.timeZone(), now));
  }
}
