package io.dozvon.callbacks;

import io.dozvon.callbacks.Callback.Wanted;
import io.dozvon.callbacks.store.CallbackStore;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives up those who have waited so long that nobody expects the call any more.
@Component
class LapsedCallbacks {
  private static final int AT_A_TIME = 100;

  private final CallbackStore store;
  private final CallbackMoves moves;
  private final CallbackSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LapsedCallbacks(
      CallbackStore store,
      CallbackMoves moves,
      CallbackSettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.moves = moves;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 60, initialDelay = 60, timeUnit = TimeUnit.SECONDS)
  void giveUp() {
    Instant now = clock.instant();
    store
        .waitingSinceBefore(now.minus(settings.lapse()), AT_A_TIME)
        .forEach(id -> transaction.executeWithoutResult(_ -> giveUp(id, now)));
  }

  private void giveUp(CallbackId id, Instant now) {
    store
        .holdIfNobodyDoes(id)
        .filter(Wanted.class::isInstance)
        .ifPresent(
            it -> moves.move(it, ((Wanted) it).givenUp(GiveUp.LAPSED, now), "waited too long"));
  }
}
