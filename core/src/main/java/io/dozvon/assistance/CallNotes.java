package io.dozvon.assistance;

import io.dozvon.assistance.store.CallNoteStore;
import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.contactcentre.LineCallMoved;
import io.dozvon.contactcentre.LineCallState.Talking;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.StaffId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What agents write of their calls. A note is one agent's; that of a call which they have not
/// answered does not exist for them.
@Component
public class CallNotes {
  private final CallNoteStore store;
  private final AssistanceSettings settings;
  private final Audit audit;
  private final Clock clock;

  CallNotes(CallNoteStore store, AssistanceSettings settings, Audit audit, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /// Whoever answers has a note to write.
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(LineCallMoved moved) {
    if (moved.call().state() instanceof Talking(var queue, var agent, var since)) {
      store.begin(moved.call().id(), agent, queue, since);
    }
  }

  /// What a note's agent can choose from, in their order: the queue's own, those of every queue,
  /// and what they chose before it was retired.
  @Transactional(readOnly = true)
  public List<WrapUpCode> codes(CallNote note) {
    return Stream.concat(store.codes(note.queue()).stream(), note.code().stream())
        .distinct()
        .toList();
  }

  @Transactional(readOnly = true)
  public Optional<CallNote> find(LineCallId call, StaffId agent) {
    return store.find(call, agent);
  }

  /// Notes of theirs that are not finished, the oldest first: also of calls whose time for wrap-up
  /// ran out.
  @Transactional(readOnly = true)
  public List<CallNote> toFinish(StaffId agent) {
    return store.toFinish(agent);
  }

  /// What whoever answered wrote of these calls, the newest first. Shown to an agent whom the same
  /// number calls again; audited as one look.
  @Transactional
  public List<CallNote> of(Collection<LineCallId> calls, Actor by) {
    if (calls.isEmpty()) {
      return List.of();
    }
    audit.record(by, AuditedAction.READ, Subject.all("call-note"));
    return store.of(calls);
  }

  /// Keeps what stands in the note now.
  ///
  /// @param code empty if none is chosen yet
  @Transactional
  public Answer<CallNote> save(
      LineCallId call, Optional<String> code, String text, Actor.Staff by) {
    return writing(call, by, note -> kept(note, code, text));
  }

  /// As [#save], and nothing is written after it.
  @Transactional
  public Answer<CallNote> finish(
      LineCallId call, Optional<String> code, String text, Actor.Staff by) {
    return writing(
        call,
        by,
        note ->
            code.isEmpty()
                ? Answer.refused(new AssistanceRefusal.CodeMissing())
                : kept(note, code, text)
                    .map(saved -> {
                      store.finish(saved, clock.instant());
                      audit.record(
                          by, AuditedAction.FINISH, new Subject("call-note", call.toString()));
                      return store.find(call, by.id()).orElseThrow();
                    }));
  }

  private Answer<CallNote> kept(CallNote note, Optional<String> code, String text) {
    String fine = text.replace("\0", "").replace("\r\n", "\n");
    if (fine.codePointCount(0, fine.length()) > settings.longestNote()) {
      return Answer.refused(new AssistanceRefusal.NoteTooLong(settings.longestNote()));
    }
    if (code.isPresent() && !store.hasOffered(note.queue(), code.get())) {
      return Answer.refused(new AssistanceRefusal.CodeMissing());
    }
    store.save(note, code, fine, clock.instant());
    return Answer.granted(store.find(note.call(), note.agent()).orElseThrow());
  }

  private Answer<CallNote> writing(
      LineCallId call, Actor.Staff by, Function<CallNote, Answer<CallNote>> write) {
    return store
        .lock(call, by.id())
        .map(note ->
            note.finishedAt().isPresent()
                ? Answer.<CallNote>refused(new AssistanceRefusal.NoteFinished())
                : write.apply(note))
        .orElseGet(() -> Answer.refused(new AssistanceRefusal.UnknownNote()));
  }
}
