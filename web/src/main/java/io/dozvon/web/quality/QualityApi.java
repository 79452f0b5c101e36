package io.dozvon.web.quality;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.quality.Qualities;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Takes what a page measured of its own call. Each side has its own address, so that a session of
/// the other kind is turned away at the door.
@RestController
@RequestMapping({"/cabinet/consultations/{id}/quality", "/doctor/consultations/{id}/quality"})
class QualityApi {
  private final Qualities qualities;

  QualityApi(Qualities qualities) {
    this.qualities = qualities;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void measured(
      @PathVariable UUID id,
      @Valid @RequestBody WindowJson window,
      @AuthenticationPrincipal Actor who) {
    unlessRefused(qualities.report(new ConsultationId(id), window.report(), who));
  }
}
