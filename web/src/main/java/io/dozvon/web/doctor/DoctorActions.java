package io.dozvon.web.doctor;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.consultations.CallStarted;
import io.dozvon.consultations.Consultations;
import io.dozvon.dialling.Channel;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.web.live.JoinJson;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What the workplace's page does for its doctor.
@RestController
@RequestMapping("/doctor/consultations/{id}")
class DoctorActions {
  private final Consultations consultations;

  DoctorActions(Consultations consultations) {
    this.consultations = consultations;
  }

  /// Rings the cabinet if it is open, then the phone.
  ///
  /// @param via `browser` or `desk-phone`, if it is to be another than usually
  @PostMapping("/call")
  JoinJson call(
      @PathVariable UUID id,
      @RequestParam Optional<String> via,
      @AuthenticationPrincipal Actor.Doctor doctor) {
    return joining(
        consultations.call(new ConsultationId(id), Channel.WEB, via.map(Chosen::handset), doctor));
  }

  /// Straight to the phone, nobody being called yet.
  @PostMapping("/call-phone")
  JoinJson callPhone(
      @PathVariable UUID id,
      @RequestParam Optional<String> via,
      @AuthenticationPrincipal Actor.Doctor doctor) {
    return joining(
        consultations.call(
            new ConsultationId(id), Channel.PHONE, via.map(Chosen::handset), doctor));
  }

  @PostMapping("/rejoin")
  JoinJson rejoin(
      @PathVariable UUID id,
      @RequestParam Optional<String> via,
      @AuthenticationPrincipal Actor.Doctor doctor) {
    return joining(consultations.rejoin(new ConsultationId(id), via.map(Chosen::handset), doctor));
  }

  /// Stops what is being tried; the doctor is reminded to call again.
  @PostMapping("/later")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void later(
      @PathVariable UUID id,
      @RequestParam long minutes,
      @AuthenticationPrincipal Actor.Doctor doctor) {
    unlessRefused(consultations.later(new ConsultationId(id), Duration.ofMinutes(minutes), doctor));
  }

  @PostMapping("/not-later")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void notLater(@PathVariable UUID id, @AuthenticationPrincipal Actor.Doctor doctor) {
    unlessRefused(consultations.notLater(new ConsultationId(id), doctor));
  }

  @PostMapping("/hold")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void hold(@PathVariable UUID id, @AuthenticationPrincipal Actor.Doctor doctor) {
    unlessRefused(consultations.hold(new ConsultationId(id), true, doctor));
  }

  @PostMapping("/unhold")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unhold(@PathVariable UUID id, @AuthenticationPrincipal Actor.Doctor doctor) {
    unlessRefused(consultations.hold(new ConsultationId(id), false, doctor));
  }

  /// The phone rings now, whatever is being tried.
  @PostMapping("/phone-now")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void phoneNow(@PathVariable UUID id, @AuthenticationPrincipal Actor.Doctor doctor) {
    unlessRefused(consultations.phoneNow(new ConsultationId(id), doctor));
  }

  /// Stops reaching, or leaves the conversation.
  @PostMapping("/stop")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void stop(@PathVariable UUID id, @AuthenticationPrincipal Actor.Doctor doctor) {
    unlessRefused(consultations.stop(new ConsultationId(id), doctor));
  }

  @PostMapping("/finish")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void finish(@PathVariable UUID id, @AuthenticationPrincipal Actor.Doctor doctor) {
    unlessRefused(consultations.finish(new ConsultationId(id), doctor));
  }

  private static JoinJson joining(Answer<CallStarted> answer) {
    CallStarted started = unlessRefused(answer);
    return JoinJson.of(started.consultation().value(), started.ticket());
  }
}
