package io.dozvon.web.booking;

import io.dozvon.scheduling.Specialist;
import io.dozvon.staff.Doctor;
import io.dozvon.web.times.AppointmentTime;
import io.dozvon.web.times.LocalTimes;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A doctor whom a patient can choose.
///
/// @param nextFree empty if nothing is free
record SpecialistView(
    UUID id,
    String name,
    String speciality,
    List<String> languages,
    @Nullable AppointmentTime nextFree) {

  static SpecialistView of(Specialist specialist, LocalTimes times) {
    return of(
        specialist.doctor(),
        specialist.nextFree().map(at -> AppointmentTime.of(at, times)).orElse(null),
        times.locale());
  }

  static SpecialistView of(Doctor doctor, Locale locale) {
    return of(doctor, null, locale);
  }

  private static SpecialistView of(
      Doctor doctor, @Nullable AppointmentTime nextFree, Locale locale) {
    return new SpecialistView(
        doctor.id().value(),
        doctor.name().full(),
        doctor.speciality().orElse(""),
        doctor.languages().stream().map(it -> it.getDisplayName(locale)).toList(),
        nextFree);
  }
}
