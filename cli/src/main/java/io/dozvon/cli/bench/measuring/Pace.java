package io.dozvon.cli.bench.measuring;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// Begins things at a steady rate, whether or not earlier ones have ended: a service that falls
/// behind is not given a rest.
///
/// @param perSecond how many a second
public record Pace(int perSecond) {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  /// Does it to each, and returns when all have been begun and have ended.
  public <T> void each(List<T> things, Consumer<T> begin) {
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < things.size(); i++) {
        await(start + i * SECOND / perSecond);
        T thing = things.get(i);
        threads.execute(() -> begin.accept(thing));
      }
    }
  }

  private static void await(long instant) {
    for (long left = instant - System.nanoTime(); left > 0; left = instant - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.interrupted()) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted");
      }
    }
  }
}
