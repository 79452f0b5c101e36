package io.dozvon.web.conclusions;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.conclusions.Conclusions;
import io.dozvon.conclusions.Draft;
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

  /// When it was saved, and as which revision.
  record SavedJson(Instant savedAt, int revision) {
    static SavedJson of(Draft draft) {
      return new SavedJson(draft.savedAt(), draft.revision());
    }
  }

  @PostMapping("/doctor/consultations/{id}/conclusion/autosave")
  SavedJson save(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal Actor.Doctor who) {
    return SavedJson.of(
        unlessRefused(
            conclusions.saveDraft(
                new ConsultationId(id), new ConclusionForm(fields).typed(), who)));
  }
}
