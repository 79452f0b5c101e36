package io.dozvon.web.crash;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/// How long something may take. What the service promises holds on a machine that keeps up with its
/// work; one that has more to do than it can is given as much longer.
record Limit(Duration promised) {
  static Limit ofSeconds(long seconds) {
    return new Limit(Duration.ofSeconds(seconds));
  }

  /// On this machine, as it is now.
  Duration now() {
    var machine = ManagementFactory.getOperatingSystemMXBean();
    double waiting = machine.getSystemLoadAverage() / machine.getAvailableProcessors();
    return promised.multipliedBy(Math.max(1, Math.round(waiting)));
  }

  /// What is left of it.
  ///
  /// @param begun by [System#nanoTime]
  Duration leftSince(long begun) {
    Duration left = now().minusNanos(System.nanoTime() - begun);
    return left.isPositive() ? left : Duration.ofMillis(1);
  }
}
