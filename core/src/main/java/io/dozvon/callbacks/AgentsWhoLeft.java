package io.dozvon.callbacks;

import io.dozvon.callbacks.Callback.ComingBack;
import io.dozvon.callbacks.Callback.Live;
import io.dozvon.callbacks.Callback.Talking;
import io.dozvon.callbacks.store.CallbackStore;
import io.dozvon.contactcentre.AgentMoved;
import io.dozvon.vocabulary.StaffId;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/// The talk ends of an agent who is signed off: their page stayed away, and the caller would hear
/// nobody. Looked at after the commit, since the callback is held before the agent everywhere else.
/// If that look is lost, the exchange ends the talk for its silence.
@Component
class AgentsWhoLeft {
  private final CallbackStore store;
  private final CallbackCalls calls;
  private final LineDesk desk;
  private final Clock clock;

  AgentsWhoLeft(CallbackStore store, CallbackCalls calls, LineDesk desk, Clock clock) {
    this.store = store;
    this.calls = calls;
    this.desk = desk;
    this.clock = clock;
  }

  @TransactionalEventListener
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void on(AgentMoved moved) {
    StaffId agent = moved.agent();
    store
        .of(agent)
        .filter(AgentsWhoLeft::isTalk)
        .filter(_ -> desk.isOff(agent) && desk.talksInBrowser(agent))
        .flatMap(it -> store.hold(it.facts().id()))
        .filter(AgentsWhoLeft::isTalk)
        .ifPresent(it -> calls.hungUpByAgent((Live) it, clock.instant()));
  }

  private static boolean isTalk(Callback callback) {
    return callback instanceof Talking || callback instanceof ComingBack;
  }
}
