package io.dozvon.cli.bench.figures;

import java.time.Duration;

/// What a figure is measured in.
public enum Unit {
  MILLISECONDS(1),
  SECONDS(2),
  PER_SECOND(0),
  PER_CALL(1),
  MEBIBYTES(1),
  KIBIBYTES(1),
  /// Of one processor core.
  PERCENT(1),
  COUNT(0);

  private final int digits;

  /// @param digits that make sense after the point
  Unit(int digits) {
    this.digits = digits;
  }

  int digits() {
    return digits;
  }

  /// A duration in milliseconds, with its microseconds.
  public static double millis(Duration time) {
    return time.toNanos() / 1e6;
  }

  /// A duration in seconds.
  public static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
