package io.dozvon.web.booking;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.consultations.ConsultationSettings;
import io.dozvon.consultations.Consultations;
import io.dozvon.patients.Patient;
import io.dozvon.scheduling.Appointment;
import io.dozvon.scheduling.Appointments;
import io.dozvon.staff.Doctor;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer.Granted;
import io.dozvon.vocabulary.Answer.Refused;
import io.dozvon.vocabulary.ConsultationId;
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
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// What a patient has booked: they see it, move it, call it off, take it into their calendar.
@Controller
@RequestMapping("/cabinet/appointments/{id}")
class AppointmentPages {
  private final OwnRecord own;
  private final Appointments appointments;
  private final Consultations consultations;
  private final ConsultationSettings rules;
  private final Staff staff;
  private final Calendars calendars;
  private final CalendarFile file;
  private final Forms forms;

  AppointmentPages(
      OwnRecord own,
      Appointments appointments,
      Consultations consultations,
      ConsultationSettings rules,
      Staff staff,
      Calendars calendars,
      CalendarFile file,
      Forms forms) {
    this.own = own;
    this.appointments = appointments;
    this.consultations = consultations;
    this.rules = rules;
    this.staff = staff;
    this.calendars = calendars;
    this.file = file;
    this.forms = forms;
  }

  /// One patient's appointment, as a page begins with it.
  private record Theirs(Appointment appointment, Doctor doctor, Patient patient) {
    String path() {
      return "/cabinet/appointments/" + appointment.consultation();
    }
  }

  private Theirs theirs(UUID id, Actor.Patient who, Visit visit) {
    Patient patient = own.of(who, visit.request());
    Appointment appointment = unlessRefused(appointments.look(new ConsultationId(id), who));
    Theirs theirs = new Theirs(appointment, staff.byId(appointment.doctor()), patient);
    visit.model().addAttribute("name", patient.name().full());
    visit.model().addAttribute("path", theirs.path());
    visit.model().addAttribute("state", Wire.name(appointment.state()));
    visit.model().addAttribute("cancellableUntil", Wire.name(rules.cancellableUntil()));
    return theirs;
  }

  /// @param done `booked`, `moved` or `cancelled`, right after that
  @GetMapping
  String appointment(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String done,
      @AuthenticationPrincipal Actor.Patient who,
      Visit visit) {
    Theirs theirs = theirs(id, who, visit);
    visit.model().addAttribute("done", done);
    calendars.showTime(
        theirs.doctor(), theirs.patient(), theirs.appointment().slot().start(), visit.model());
    return "appointment";
  }

  @GetMapping("/calendar.ics")
  ResponseEntity<String> calendarFile(
      @PathVariable UUID id, @AuthenticationPrincipal Actor.Patient who, Visit visit) {
    Theirs theirs = theirs(id, who, visit);
    String link =
        ServletUriComponentsBuilder.fromContextPath(visit.request())
            .path(theirs.path())
            .toUriString();
    return ResponseEntity.ok()
        .contentType(CalendarFile.TYPE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("appointment.ics").build().toString())
        .body(file.of(theirs.appointment(), link, theirs.patient().language().locale()));
  }

  @GetMapping("/move")
  String other(
      @PathVariable UUID id,
      @RequestParam @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate week,
      @AuthenticationPrincipal Actor.Patient who,
      Visit visit) {
    return choose(theirs(id, who, visit), week, Form.empty(), visit);
  }

  private String choose(Theirs theirs, @Nullable LocalDate week, Form form, Visit visit) {
    visit.model().addAttribute("path", theirs.path() + "/move");
    visit.model().addAttribute("confirm", theirs.path() + "/move/confirm");
    visit.model().addAttribute("back", theirs.path());
    calendars.showTime(
        theirs.doctor(), theirs.patient(), theirs.appointment().slot().start(), visit.model());
    calendars.show(theirs.doctor(), theirs.patient(), week, visit.model());
    forms.show(form, visit);
    return "calendar";
  }

  @GetMapping("/move/confirm")
  String confirmMove(
      @PathVariable UUID id,
      @RequestParam Instant at,
      @AuthenticationPrincipal Actor.Patient who,
      Visit visit) {
    Theirs theirs = theirs(id, who, visit);
    visit.model().addAttribute("path", theirs.path() + "/move");
    visit.model().addAttribute("week", Calendars.timesOf(theirs.patient()).date(at));
    visit
        .model()
        .addAttribute("before", Calendars.time(theirs.patient(), theirs.appointment().slot()));
    calendars.showTime(theirs.doctor(), theirs.patient(), at, visit.model());
    return "appointment-move";
  }

  @PostMapping("/move")
  String move(
      @PathVariable UUID id,
      @RequestParam Instant at,
      @AuthenticationPrincipal Actor.Patient who,
      Visit visit) {
    Theirs theirs = theirs(id, who, visit);
    return switch (appointments.reschedule(theirs.appointment().consultation(), at, who)) {
      case Granted<Appointment> _ -> "redirect:" + theirs.path() + "?done=moved";
      case Refused<Appointment>(var why) ->
          choose(
              theirs,
              Calendars.timesOf(theirs.patient()).date(at),
              Form.empty().wrong(Form.WHOLE, why),
              visit);
    };
  }

  @GetMapping("/cancel")
  String askToCancel(
      @PathVariable UUID id, @AuthenticationPrincipal Actor.Patient who, Visit visit) {
    return askToCancel(theirs(id, who, visit), Form.empty(), visit);
  }

  private String askToCancel(Theirs theirs, Form form, Visit visit) {
    calendars.showTime(
        theirs.doctor(), theirs.patient(), theirs.appointment().slot().start(), visit.model());
    forms.show(form, visit);
    return "appointment-cancel";
  }

  @PostMapping("/cancel")
  String cancel(@PathVariable UUID id, @AuthenticationPrincipal Actor.Patient who, Visit visit) {
    Theirs theirs = theirs(id, who, visit);
    return switch (consultations.cancel(theirs.appointment().consultation(), who)) {
      case Granted<ConsultationId> _ -> "redirect:" + theirs.path() + "?done=cancelled";
      case Refused<ConsultationId>(var why) ->
          askToCancel(theirs, Form.empty().wrong(Form.WHOLE, why), visit);
    };
  }
}
