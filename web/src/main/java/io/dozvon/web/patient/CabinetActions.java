package io.dozvon.web.patient;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.consultations.CallStarted;
import io.dozvon.consultations.Consultations;
import io.dozvon.dialling.AttemptId;
import io.dozvon.dialling.Dialling;
import io.dozvon.dialling.WindowAnswer;
import io.dozvon.dialling.WindowChoice;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.live.JoinJson;
import io.dozvon.web.problems.MalformedParameter;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What the cabinet's page does for its patient.
@RestController
@RequestMapping("/cabinet")
class CabinetActions {
  private final Dialling dialling;
  private final Consultations consultations;

  CabinetActions(Dialling dialling, Consultations consultations) {
    this.dialling = dialling;
    this.consultations = consultations;
  }

  @PostMapping("/windows/{attempt}/shown")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void shown(@PathVariable UUID attempt, @AuthenticationPrincipal Actor.Patient patient) {
    unlessRefused(dialling.windowShown(new AttemptId(attempt), patient.id()));
  }

  /// @param choice `video`, `audio`, `chat` or `decline`
  @PostMapping("/windows/{attempt}/{choice}")
  JoinJson answer(
      @PathVariable UUID attempt,
      @PathVariable String choice,
      @AuthenticationPrincipal Actor.Patient patient) {
    WindowAnswer answer =
        unlessRefused(dialling.answer(new AttemptId(attempt), choice(choice), patient.id()));
    return JoinJson.of(answer.consultation().value(), answer.ticket());
  }

  @PostMapping("/consultations/{id}/rejoin")
  JoinJson rejoin(@PathVariable UUID id, @AuthenticationPrincipal Actor.Patient patient) {
    CallStarted started = unlessRefused(consultations.rejoin(new ConsultationId(id), patient));
    return JoinJson.of(started.consultation().value(), started.ticket());
  }

  @PostMapping("/consultations/{id}/leave")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(@PathVariable UUID id, @AuthenticationPrincipal Actor.Patient patient) {
    unlessRefused(consultations.stop(new ConsultationId(id), patient));
  }

  @PostMapping("/consultations/{id}/finish")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void finish(@PathVariable UUID id, @AuthenticationPrincipal Actor.Patient patient) {
    unlessRefused(consultations.finish(new ConsultationId(id), patient));
  }

  @PostMapping("/consultations/{id}/cancel")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(@PathVariable UUID id, @AuthenticationPrincipal Actor.Patient patient) {
    unlessRefused(consultations.cancel(new ConsultationId(id), patient));
  }

  private static WindowChoice choice(String choice) {
    try {
      return Wire.read(WindowChoice.class, choice);
    } catch (IllegalArgumentException e) {
      throw new MalformedParameter("choice", "parameter-malformed");
    }
  }
}
