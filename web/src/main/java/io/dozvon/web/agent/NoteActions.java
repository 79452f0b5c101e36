package io.dozvon.web.agent;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.assistance.CallNote;
import io.dozvon.assistance.CallNotes;
import io.dozvon.assistance.Scripts;
import io.dozvon.assistance.StepId;
import io.dozvon.contactcentre.AgentState;
import io.dozvon.contactcentre.Agents;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.vocabulary.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What an agent writes of one call of theirs, and what they tick of its script. Another agent's
/// call does not exist for them.
@RestController
@RequestMapping("/agent/calls/{id}")
class NoteActions {
  private final CallNotes notes;
  private final Scripts scripts;
  private final Agents agents;

  NoteActions(CallNotes notes, Scripts scripts, Agents agents) {
    this.notes = notes;
    this.scripts = scripts;
    this.agents = agents;
  }

  /// When it was saved, and as which revision.
  record SavedJson(@Nullable Instant savedAt, int revision) {
    static SavedJson of(CallNote note) {
      return new SavedJson(note.savedAt().orElse(null), note.revision());
    }
  }

  @PostMapping("/note")
  SavedJson save(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String text,
      @AuthenticationPrincipal Actor.Staff who) {
    return SavedJson.of(unlessRefused(notes.save(new LineCallId(id), chosen(code), text, who)));
  }

  /// As saving it; and the agent is ready again, if this was what they were writing.
  @PostMapping("/note/finish")
  SavedJson finish(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String text,
      @AuthenticationPrincipal Actor.Staff who) {
    LineCallId call = new LineCallId(id);
    CallNote note = unlessRefused(notes.finish(call, chosen(code), text, who));
    if (agents.status(who.id()).state() instanceof AgentState.WrapUp(LineCallId of, _)
        && of.equals(call)) {
      agents.finishWrapUp(who.id());
    }
    return SavedJson.of(note);
  }

  private static Optional<String> chosen(String code) {
    return Optional.of(code).filter(it -> !it.isEmpty());
  }

  @PostMapping("/steps/{step}/done")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void done(
      @PathVariable UUID id, @PathVariable UUID step, @AuthenticationPrincipal Actor.Staff who) {
    unlessRefused(scripts.mark(new LineCallId(id), new StepId(step), true, who));
  }

  @PostMapping("/steps/{step}/open")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void open(
      @PathVariable UUID id, @PathVariable UUID step, @AuthenticationPrincipal Actor.Staff who) {
    unlessRefused(scripts.mark(new LineCallId(id), new StepId(step), false, who));
  }
}
