package io.dozvon.notifications.gateway;

import java.time.Duration;

/// How long a text is of use, as providers want it: from a minute to a day.
public final class Validity {
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(1);

  private final Duration left;

  Validity(Duration left) {
    this.left =
        left.compareTo(SHORTEST) < 0 ? SHORTEST : left.compareTo(LONGEST) > 0 ? LONGEST : left;
  }

  public long minutes() {
    return left.toMinutes();
  }

  public long seconds() {
    return left.toSeconds();
  }

  /// Hours and minutes, e.g. `01:30`.
  public String hoursAndMinutes() {
    return "%02d:%02d".formatted(left.toHours(), left.toMinutesPart());
  }
}
