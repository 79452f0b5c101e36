package io.dozvon.assistance;

import io.dozvon.assistance.store.CallNoteStore;
import io.dozvon.assistance.store.ScriptStore;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is to be done with a queue's callers, and what of it has been done in a call.
@Component
public class Scripts {
  private final ScriptStore store;
  private final CallNoteStore notes;
  private final Clock clock;

  Scripts(ScriptStore store, CallNoteStore notes, Clock clock) {
    this.store = store;
    this.notes = notes;
    this.clock = clock;
  }

  /// In their order; empty if the queue has no script.
  @Transactional(readOnly = true)
  public List<ScriptStep> of(QueueId queue) {
    return store.of(queue);
  }

  @Transactional(readOnly = true)
  public Set<StepId> done(LineCallId call) {
    return store.done(call);
  }

  /// Ticks a step of a call that they have answered, or takes the tick back.
  @Transactional
  public Answer<StepId> mark(LineCallId call, StepId step, boolean done, Actor.Staff by) {
    return notes
        .find(call, by.id())
        .map(note -> {
          if (store.of(note.queue()).stream().noneMatch(it -> it.id().equals(step))) {
            return Answer.<StepId>refused(new AssistanceRefusal.UnknownStep());
          }
          store.mark(call, step, done, by.id(), clock.instant());
          return Answer.granted(step);
        })
        .orElseGet(() -> Answer.refused(new AssistanceRefusal.UnknownNote()));
  }
}
