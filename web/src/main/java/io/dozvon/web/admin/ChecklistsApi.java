package io.dozvon.web.admin;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.verification.Checklists;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ProgrammeId;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@AdminApi
class ChecklistsApi {
  private final Checklists checklists;

  ChecklistsApi(Checklists checklists) {
    this.checklists = checklists;
  }

  /// What callers are asked who say that this programme insures them.
  @GetMapping("/programmes/{id}/checklist")
  @BadRequest
  @NotFound
  ChecklistJson checklist(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    return ChecklistJson.of(unlessRefused(checklists.look(new ProgrammeId(id), admin)));
  }

  /// Asks something else from now on. Verifications that go on keep what they began with.
  @PostMapping("/programmes/{id}/checklist")
  @BadRequest
  @NotFound
  @Unprocessable
  ChecklistJson set(
      @PathVariable UUID id,
      @Valid @RequestBody ChecklistJson checklist,
      @AuthenticationPrincipal Actor.Admin admin) {
    return ChecklistJson.of(
        unlessRefused(checklists.set(new ProgrammeId(id), checklist.checklist(), admin)));
  }

  /// Asks what the settings say is usual.
  @PostMapping("/programmes/{id}/checklist/reset")
  @BadRequest
  @NotFound
  ChecklistJson reset(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    return ChecklistJson.of(unlessRefused(checklists.reset(new ProgrammeId(id), admin)));
  }
}
