package io.dozvon.vocabulary;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// Into what a report divides time. Hours and days are those of a place's clocks: when these are
/// put back a day has 25 hours, and the hour that comes twice is two.
public enum Interval {
  QUARTER_HOUR("15m"),
  HALF_HOUR("30m"),
  HOUR("hour"),
  DAY("day");

  private static final Duration MONTH = Duration.ofDays(31);
  private static final Duration QUARTER = Duration.ofDays(92);
  private static final Duration YEAR = Duration.ofDays(400);

  private final String code;

  Interval(String code) {
    this.code = code;
  }

  /// As addresses and the command line name it, e.g. `15m`.
  public String code() {
    return code;
  }

  public static Optional<Interval> of(String code) {
    return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
  }

  /// How much time a report divides so at most, so that it stays readable and quick.
  public Duration longest() {
    return switch (this) {
      case QUARTER_HOUR, HALF_HOUR -> MONTH;
      case HOUR -> QUARTER;
      case DAY -> YEAR;
    };
  }
}
