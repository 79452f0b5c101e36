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

/// What the workplace's page does about recording.
@RestController
@RequestMapping("/doctor/consultations/{id}/recording")
class DoctorRecordingActions {
  private final Recordings recordings;

  DoctorRecordingActions(Recordings recordings) {
    this.recordings = recordings;
  }

  /// Has the patient asked.
  @PostMapping("/ask")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void ask(@PathVariable UUID id, @AuthenticationPrincipal Actor.Doctor doctor) {
    unlessRefused(recordings.ask(new ConsultationId(id), doctor));
  }

  /// Stops it, or takes the question back.
  @PostMapping("/stop")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void stop(@PathVariable UUID id, @AuthenticationPrincipal Actor.Doctor doctor) {
    unlessRefused(recordings.stop(new ConsultationId(id), doctor));
  }
}
