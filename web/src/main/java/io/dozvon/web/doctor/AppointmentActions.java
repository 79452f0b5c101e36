package io.dozvon.web.doctor;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.consultations.Consultations;
import io.dozvon.dialling.Channel;
import io.dozvon.scheduling.Appointments;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.web.live.JoinJson;
import java.time.Instant;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Calls whom a doctor has at a set time. The page says which time it shows: who moved or cancelled
/// meanwhile is not called by mistake.
@RestController
@RequestMapping("/doctor/appointments/{id}/{start}")
class AppointmentActions {
  private final Appointments appointments;
  private final Consultations consultations;

  AppointmentActions(Appointments appointments, Consultations consultations) {
    this.appointments = appointments;
    this.consultations = consultations;
  }

  @PostMapping("/call")
  JoinJson call(
      @PathVariable UUID id,
      @PathVariable Instant start,
      @AuthenticationPrincipal Actor.Doctor doctor) {
    return call(new ConsultationId(id), start, Channel.WEB, doctor);
  }

  @PostMapping("/call-phone")
  JoinJson callPhone(
      @PathVariable UUID id,
      @PathVariable Instant start,
      @AuthenticationPrincipal Actor.Doctor doctor) {
    return call(new ConsultationId(id), start, Channel.PHONE, doctor);
  }

  private JoinJson call(ConsultationId id, Instant start, Channel first, Actor.Doctor doctor) {
    var started =
        unlessRefused(
            appointments.ifAsShown(id, start, () -> consultations.call(id, first, doctor), doctor));
    return JoinJson.of(started.consultation().value(), started.ticket());
  }
}
