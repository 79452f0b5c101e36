package io.dozvon.web.booking;

import io.dozvon.patients.Patient;
import io.dozvon.scheduling.Appointments;
import io.dozvon.scheduling.BookingSettings;
import io.dozvon.scheduling.Slot;
import io.dozvon.staff.Doctor;
import io.dozvon.web.times.AppointmentTime;
import io.dozvon.web.times.LocalTimes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Shows a patient what is free of a doctor's time, and one time of it.
@Component
class Calendars {
  private final Appointments appointments;
  private final BookingSettings settings;
  private final Clock clock;

  Calendars(Appointments appointments, BookingSettings settings, Clock clock) {
    this.appointments = appointments;
    this.settings = settings;
    this.clock = clock;
  }

  static LocalTimes timesOf(Patient patient) {
    return new LocalTimes(patient.timeZone(), patient.language().locale());
  }

  /// @param week its first day; null for the first one with something free
  void show(Doctor doctor, Patient patient, @Nullable LocalDate week, Model model) {
    Instant now = clock.instant();
    LocalTimes times = timesOf(patient);
    model.addAttribute("doctor", SpecialistView.of(doctor, times.locale()));
    model.addAttribute(
        "calendar",
        CalendarView.of(
            appointments.freeSlots(doctor.id(), now, now.plus(settings.furthest())),
            Optional.ofNullable(week),
            now,
            times,
            doctor.timeZone()));
  }

  static AppointmentTime time(Patient patient, Slot slot) {
    return AppointmentTime.of(slot.start(), timesOf(patient));
  }

  /// @param at when it is to begin
  void showTime(Doctor doctor, Patient patient, Instant at, Model model) {
    LocalTimes times = timesOf(patient);
    model.addAttribute("doctor", SpecialistView.of(doctor, times.locale()));
    model.addAttribute("when", AppointmentTime.of(at, times));
    if (!CalendarView.sameClock(at, patient.timeZone(), doctor.timeZone())) {
      model.addAttribute(
          "doctorWhen", AppointmentTime.of(at, new LocalTimes(doctor.timeZone(), times.locale())));
    }
  }
}
