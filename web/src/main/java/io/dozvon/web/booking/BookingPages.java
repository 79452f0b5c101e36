package io.dozvon.web.booking;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.consultations.ConsultationSettings;
import io.dozvon.patients.Patient;
import io.dozvon.programmes.ContactCentreSettings;
import io.dozvon.programmes.Programmes;
import io.dozvon.programmes.Speciality;
import io.dozvon.scheduling.Appointment;
import io.dozvon.scheduling.Appointments;
import io.dozvon.staff.Doctor;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer.Granted;
import io.dozvon.vocabulary.Answer.Refused;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.patient.OwnRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A patient chooses a time of a doctor, sees what it costs, and books it. Who was not the first
/// gets the calendar again, at the week they were in.
@Controller
@RequestMapping("/cabinet/doctors/{doctor}")
class BookingPages {
  private final OwnRecord own;
  private final Appointments appointments;
  private final Staff staff;
  private final Programmes programmes;
  private final ContactCentreSettings centre;
  private final ConsultationSettings rules;
  private final Calendars calendars;
  private final Forms forms;

  BookingPages(
      OwnRecord own,
      Appointments appointments,
      Staff staff,
      Programmes programmes,
      ContactCentreSettings centre,
      ConsultationSettings rules,
      Calendars calendars,
      Forms forms) {
    this.own = own;
    this.appointments = appointments;
    this.staff = staff;
    this.programmes = programmes;
    this.centre = centre;
    this.rules = rules;
    this.calendars = calendars;
    this.forms = forms;
  }

  @GetMapping
  String calendar(
      @PathVariable UUID doctor,
      @RequestParam @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate week,
      @AuthenticationPrincipal Actor.Patient who,
      Visit visit) {
    Patient patient = own.of(who, visit.request());
    return show(doctor(doctor, who), patient, week, Form.empty(), visit);
  }

  private String show(
      Doctor doctor, Patient patient, @Nullable LocalDate week, Form form, Visit visit) {
    String path = "/cabinet/doctors/" + doctor.id();
    visit.model().addAttribute("name", patient.name().full());
    visit.model().addAttribute("path", path);
    visit.model().addAttribute("confirm", path + "/confirm");
    calendars.show(doctor, patient, week, visit.model());
    forms.show(form, visit);
    return "calendar";
  }

  @GetMapping("/confirm")
  String confirm(
      @PathVariable UUID doctor,
      @RequestParam Instant at,
      @AuthenticationPrincipal Actor.Patient who,
      Visit visit) {
    Patient patient = own.of(who, visit.request());
    Doctor chosen = doctor(doctor, who);
    visit.model().addAttribute("name", patient.name().full());
    visit.model().addAttribute("path", "/cabinet/doctors/" + doctor);
    visit.model().addAttribute("week", patientsDay(patient, at));
    visit.model().addAttribute("cost", cost(chosen, patient));
    visit.model().addAttribute("cancellableUntil", Wire.name(rules.cancellableUntil()));
    calendars.showTime(chosen, patient, at, visit.model());
    return "booking";
  }

  private CostView cost(Doctor doctor, Patient patient) {
    return CostView.of(
        doctor
            .speciality()
            .map(Speciality::new)
            .map(it -> programmes.offer(patient.id(), it))
            .orElseGet(() -> programmes.privatePrice(true)),
        centre,
        patient.language().locale());
  }

  @PostMapping
  String book(
      @PathVariable UUID doctor,
      @RequestParam Instant at,
      @AuthenticationPrincipal Actor.Patient who,
      Visit visit) {
    Patient patient = own.of(who, visit.request());
    Doctor chosen = doctor(doctor, who);
    return switch (appointments.book(patient.id(), chosen.id(), at, who)) {
      case Granted<Appointment>(var appointment) ->
          "redirect:/cabinet/appointments/" + appointment.consultation() + "?done=booked";
      case Refused<Appointment>(var why) ->
          show(
              chosen,
              patient,
              patientsDay(patient, at),
              Form.empty().wrong(Form.WHOLE, why),
              visit);
    };
  }

  private static LocalDate patientsDay(Patient patient, Instant at) {
    return Calendars.timesOf(patient).date(at);
  }

  private Doctor doctor(UUID id, Actor who) {
    return unlessRefused(staff.look(new DoctorId(id), who));
  }
}
