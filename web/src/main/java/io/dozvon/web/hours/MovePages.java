package io.dozvon.web.hours;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.consultations.ConsultationDetails;
import io.dozvon.consultations.Consultations;
import io.dozvon.scheduling.Appointment;
import io.dozvon.scheduling.Appointments;
import io.dozvon.scheduling.BookingSettings;
import io.dozvon.staff.Doctor;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer.Granted;
import io.dozvon.vocabulary.Answer.Refused;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.times.LocalTimes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A doctor moves a patient to another free slot of theirs; the patient is told by a text.
@Controller
@RequestMapping("/doctor/hours/booked/{id}")
class MovePages {
  private static final int OFFERED = 200;

  private final DoctorAtDesk desk;
  private final Appointments appointments;
  private final Consultations consultations;
  private final BookingSettings settings;
  private final Forms forms;
  private final Clock clock;

  MovePages(
      DoctorAtDesk desk,
      Appointments appointments,
      Consultations consultations,
      BookingSettings settings,
      Forms forms,
      Clock clock) {
    this.desk = desk;
    this.appointments = appointments;
    this.consultations = consultations;
    this.settings = settings;
    this.forms = forms;
    this.clock = clock;
  }

  @GetMapping
  String other(@PathVariable UUID id, @AuthenticationPrincipal Actor.Doctor who, Visit visit) {
    return show(id, desk.greet(who, visit), Form.empty(), who, visit);
  }

  private String show(UUID id, Doctor doctor, Form form, Actor.Doctor who, Visit visit) {
    ConsultationId consultation = new ConsultationId(id);
    Appointment appointment = unlessRefused(appointments.look(consultation, who));
    ConsultationDetails details = unlessRefused(consultations.look(consultation, who));
    LocalTimes times = DoctorAtDesk.timesOf(doctor);
    Instant now = clock.instant();
    List<ConflictView.Choice> choices =
        appointments.freeSlots(doctor.id(), now, now.plus(settings.furthest())).stream()
            .limit(OFFERED)
            .map(slot ->
                new ConflictView.Choice(
                    slot.start().toString(), ConflictView.written(slot.start(), times)))
            .toList();
    visit.model().addAttribute("id", id);
    visit.model().addAttribute("patient", details.patient().name().full());
    visit.model().addAttribute("when", ConflictView.written(appointment.slot().start(), times));
    visit.model().addAttribute("choices", choices);
    forms.show(form, visit);
    return "hours-move";
  }

  @PostMapping
  String move(
      @PathVariable UUID id,
      @RequestParam Instant at,
      @AuthenticationPrincipal Actor.Doctor who,
      Visit visit) {
    Doctor doctor = desk.greet(who, visit);
    return switch (appointments.reschedule(new ConsultationId(id), at, who)) {
      case Granted<Appointment> _ ->
          "redirect:/doctor/hours?done=moved&week=" + DoctorAtDesk.timesOf(doctor).date(at);
      case Refused<Appointment>(var why) ->
          show(id, doctor, Form.empty().wrong("at", why), who, visit);
    };
  }
}
