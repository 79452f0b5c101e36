package io.dozvon.web.recordings;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.recordings.Recordings;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What the cabinet's page does about recording.
@RestController
@RequestMapping("/cabinet/consultations/{id}/recording")
class CabinetRecordingActions {
  private final Recordings recordings;

  CabinetRecordingActions(Recordings recordings) {
    this.recordings = recordings;
  }

  @PostMapping("/agree")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void agree(@PathVariable UUID id, @AuthenticationPrincipal Actor.Patient patient) {
    unlessRefused(recordings.agree(new ConsultationId(id), patient));
  }

  @PostMapping("/refuse")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void refuse(@PathVariable UUID id, @AuthenticationPrincipal Actor.Patient patient) {
    unlessRefused(recordings.refuse(new ConsultationId(id), patient));
  }

  /// Takes the consent back.
  @PostMapping("/stop")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void stop(@PathVariable UUID id, @AuthenticationPrincipal Actor.Patient patient) {
    unlessRefused(recordings.stop(new ConsultationId(id), patient));
  }
}
