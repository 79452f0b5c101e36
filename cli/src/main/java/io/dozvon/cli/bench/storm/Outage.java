package io.dozvon.cli.bench.storm;

import java.time.Duration;
import java.time.Instant;

/// From a trouble's beginning until everything answered and was heard again.
///
/// @param over when a node answered, heard the exchange and reached the database
record Outage(Trouble trouble, Instant from, Instant until, Instant over) {
  /// Orders under way when it began, and what had still to be worked off when it was over.
  private static final Duration BEFORE = Duration.ofSeconds(2);

  private static final Duration AFTER = Duration.ofSeconds(8);

  /// Whether something that lived from `begin` to `end` met it.
  boolean met(Instant begin, Instant end) {
    return !end.isBefore(from.minus(BEFORE)) && !begin.isAfter(over.plus(AFTER));
  }

  boolean isOf(Trouble.Kind kind) {
    return trouble.kind() == kind;
  }

  Duration recovery() {
    return Duration.between(until, over);
  }
}
