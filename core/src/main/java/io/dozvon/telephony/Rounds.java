package io.dozvon.telephony;

import io.dozvon.telephony.ExchangeStatus.Health;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Goes round the rooms several times a second and has them act on what is due at the exchanges
/// that this node listens to: how a phone that is rung comes out must be heard. After a start much
/// is due at once; acting on it before an exchange can be asked would fail calls for no reason. An
/// exchange that stays away holds it up for a moment only.
///
/// A node that is no longer the listener, and does not know it yet, may come second to something:
/// it finds it done.
@Component
final class Rounds implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Rounds.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration CONNECTED_YET = Duration.ofMillis(50);
  private static final Duration EVERY = Duration.ofMillis(250);
  private static final Duration SHORTLY = Duration.ofMillis(20);
  private static final Duration TO_FINISH = Duration.ofSeconds(2);

  /// After the exchanges are connected and listened to, before the web server takes requests; the
  /// other way round at the end.
  private static final int PHASE = Listening.PHASE + 1024;

  private final List<? extends Turns<?>> rooms;
  private final Exchanges exchanges;
  private final Listening listening;
  private final Clock clock;
  private volatile @Nullable Thread walker;

  Rounds(List<TimedWork<?>> rooms, Exchanges exchanges, Listening listening, Clock clock) {
    this.rooms = rooms.stream().map(work -> new Turns<>(work, clock)).toList();
    this.exchanges = exchanges;
    this.listening = listening;
    this.clock = clock;
  }

  @Override
  public synchronized void start() {
    Instant deadline = clock.instant().plus(PATIENCE);
    Thread begun = Thread.ofVirtual().name("rounds").unstarted(() -> walk(deadline));
    walker = begun;
    begun.start();
  }

  private void walk(Instant deadline) {
    while (goesOn() && !areUp() && clock.instant().isBefore(deadline)) {
      LockSupport.parkNanos(CONNECTED_YET.toNanos());
    }
    while (goesOn()) {
      LockSupport.parkNanos((round() ? SHORTLY : EVERY).toNanos());
    }
  }

  private boolean goesOn() {
    return Thread.currentThread().equals(walker);
  }

  private boolean areUp() {
    return exchanges.statuses().stream().allMatch(status -> status.health() == Health.UP);
  }

  /// @return whether more is due than could be handed out
  private boolean round() {
    Set<ExchangeName> at = listening.listenedTo();
    boolean more = false;
    for (Turns<?> room : rooms) {
      more |= !at.isEmpty() && room.handOut(at);
    }
    return more;
  }

  /// What is being acted on may come to its end.
  @Override
  public synchronized void stop() {
    walker = null;
    Instant deadline = clock.instant().plus(TO_FINISH);
    for (Turns<?> room : rooms) {
      if (!room.areDoneWithin(Duration.between(clock.instant(), deadline))) {
        log.warn("stops while something that was due is still being acted on");
      }
    }
  }

  @Override
  public boolean isRunning() {
    return walker != null;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
