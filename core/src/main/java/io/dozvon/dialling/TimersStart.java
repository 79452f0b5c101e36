package io.dozvon.dialling;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import io.dozvon.telephony.ExchangeStatus.Health;
import io.dozvon.telephony.Exchanges;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Lets this node act on timers while it can give orders to the exchanges. After a start many are
/// due at once; acting on them before an exchange can be asked would fail calls for no reason. An
/// exchange that stays away holds them up for a moment only.
@Component
final class TimersStart implements DbSchedulerStarter, SmartLifecycle {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LOOK = Duration.ofMillis(50);

  /// After the exchanges are connected and listened to, before the web server takes requests; the
  /// other way round at the end.
  private static final int PHASE = DEFAULT_PHASE - 3072;

  private final Scheduler scheduler;
  private final Exchanges exchanges;
  private final Clock clock;
  private boolean begun;
  private boolean running;

  TimersStart(Scheduler scheduler, Exchanges exchanges, Clock clock) {
    this.scheduler = scheduler;
    this.exchanges = exchanges;
    this.clock = clock;
  }

  /// Nothing yet: this is when the application is being put together.
  @Override
  public void doStart() {}

  @Override
  public synchronized void start() {
    running = true;
    Instant deadline = clock.instant().plus(PATIENCE);
    Thread.ofVirtual().name("timers").start(() -> beginWhenConnected(deadline));
  }

  private void beginWhenConnected(Instant deadline) {
    while (isRunning() && !areUp() && clock.instant().isBefore(deadline)) {
      LockSupport.parkNanos(LOOK.toNanos());
    }
    begin();
  }

  private boolean areUp() {
    return exchanges.statuses().stream().allMatch(status -> status.health() == Health.UP);
  }

  private synchronized void begin() {
    if (!running) {
      return;
    }
    if (begun) {
      scheduler.resume();
    } else {
      begun = true;
      scheduler.start();
    }
  }

  @Override
  public synchronized void stop() {
    running = false;
    if (begun) {
      scheduler.pause();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
