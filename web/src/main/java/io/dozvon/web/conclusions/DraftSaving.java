package io.dozvon.web.conclusions;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.conclusions.Conclusions;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Saves what a doctor types while they type it.
@RestController
class DraftSaving {
  private final Conclusions conclusions;

  DraftSaving(Conclusions conclusions) {
    this.conclusions = conclusions;
  }

  /// When it was saved.
  record SavedJson(Instant savedAt) {}

  @PostMapping("/doctor/consultations/{id}/conclusion/autosave")
  SavedJson save(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal Actor.Doctor who) {
    ConclusionForm typed = new ConclusionForm(fields);
    return new SavedJson(
        unlessRefused(
                conclusions.saveDraft(
                    new ConsultationId(id), typed.basedOn(), typed.content(), typed.reason(), who))
            .savedAt());
  }
}
