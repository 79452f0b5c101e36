package io.dozvon.callbacks;

import io.dozvon.callbacks.Callback.Assigned;
import io.dozvon.callbacks.Callback.Waiting;
import io.dozvon.callbacks.LineDesk.Callers;
import io.dozvon.callbacks.store.CallbackStore;
import io.dozvon.callbacks.store.RespiteStore;
import io.dozvon.contactcentre.AgentMoved;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.StaffId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Finds for an agent who is free the one whose turn it is, and keeps the agent free of callers.
@Component
class Offers {
  /// If all of these wait for something else, the next look goes on.
  private static final int AT_A_LOOK = 20;

  private static final Duration LOOK_AGAIN = Duration.ofHours(1);

  private final CallbackStore store;
  private final RespiteStore respites;
  private final CallbackMoves moves;
  private final LineDesk desk;
  private final CallbackSettings settings;
  private final Clock clock;

  Offers(
      CallbackStore store,
      RespiteStore respites,
      CallbackMoves moves,
      LineDesk desk,
      CallbackSettings settings,
      Clock clock) {
    this.store = store;
    this.respites = respites;
    this.moves = moves;
    this.desk = desk;
    this.settings = settings;
    this.clock = clock;
  }

  /// An agent who becomes free is given whoever has waited longest before the exchange hears that
  /// they are free: it hears what they do after the commit. So a callback's turn comes also while
  /// callers wait who came later. Looks only when all else that follows from the move is done.
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  public void on(AgentMoved moved) {
    Instant now = clock.instant();
    if (store.queuesWithDue(now).isEmpty() && store.of(moved.agent()).isEmpty()) {
      return;
    }
    if (desk.isReady(moved.agent())) {
      offerTo(moved.agent());
    }
  }

  /// Offers somebody to an agent who is free, if it is anybody's turn.
  @Transactional
  public void offerTo(StaffId agent) {
    if (store.of(agent).isPresent()) {
      desk.reserve(agent);
    } else if (desk.isUp() && desk.isReady(agent)) {
      next(agent, desk.queuesOf(agent), clock.instant()).ifPresent(it -> offer(it, agent));
    }
  }

  private void offer(Waiting callback, StaffId agent) {
    if (desk.reserve(agent)) {
      assign(callback, agent);
    }
  }

  /// The agent is on it, who is kept free.
  Assigned assign(Waiting callback, StaffId agent) {
    Instant now = clock.instant();
    respites.end(agent);
    return moves.moved(
        callback,
        callback.assigned(agent, desk.exchange(), now, now.plus(settings.offer())),
        Assigned.class,
        "its turn has come");
  }

  /// Whose turn it is among those whom this agent may call, held until the transaction ends.
  Optional<Waiting> next(StaffId agent, Set<QueueId> queues, Instant now) {
    List<Waiting> due = store.due(queues, agent, now, AT_A_LOOK);
    if (due.isEmpty()) {
      return Optional.empty();
    }
    Callers callers = desk.callers();
    CallingTimes times = desk.times();
    return due.stream()
        .filter(it -> callers.isFirst(it.facts()) && !callers.isCalling(it.facts().number()))
        .flatMap(it -> held(it, now).stream())
        .filter(it -> isTime(it, times, now))
        .findFirst();
  }

  /// Nobody else is on it meanwhile.
  private Optional<Waiting> held(Waiting callback, Instant now) {
    return store
        .holdIfNobodyDoes(callback.facts().id())
        .filter(Waiting.class::isInstance)
        .map(Waiting.class::cast)
        .filter(it -> !it.dueAt().isAfter(now));
  }

  /// Whose phone may not ring now waits until it may.
  private boolean isTime(Waiting callback, CallingTimes times, Instant now) {
    boolean allowed = times.allow(now, callback.facts().timeZone());
    if (!allowed) {
      Instant then =
          times.next(now, callback.facts().timeZone()).orElseGet(() -> now.plus(LOOK_AGAIN));
      moves.move(callback, callback.notBefore(then), "may not ring now");
    }
    return allowed;
  }
}
