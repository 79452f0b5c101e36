package io.dozvon.telephony.simulated;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Time that passes by itself, as it does outside of tests.
public final class RunningTime implements SimulatedTime, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(RunningTime.class);

  private final Clock clock;
  private final ScheduledExecutorService later =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("simulated-time").factory());

  public RunningTime(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void after(Duration delay, Runnable step) {
    var _ = later.schedule(() -> run(step), delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  private static void run(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      log.error("a step of the simulated exchange failed", e);
    }
  }

  @Override
  public void close() {
    later.shutdownNow();
  }
}
