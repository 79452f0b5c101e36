package io.dozvon.web.supervisor;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;

/// How figures are written.
final class Shown {
  static final String NOTHING = "–";

  private static final int SECONDS_AN_HOUR = 3600;

  private Shown() {}

  /// E.g. `1:05`, `2:00:00`.
  static String time(Duration time) {
    long seconds = Math.max(0, time.toSeconds());
    return seconds < SECONDS_AN_HOUR
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT,
            "%d:%02d:%02d",
            seconds / SECONDS_AN_HOUR,
            seconds % SECONDS_AN_HOUR / 60,
            seconds % 60);
  }

  /// E.g. `82 %`.
  static String share(OptionalDouble share, Locale locale) {
    return share.isEmpty() ? NOTHING : share(share.getAsDouble(), locale);
  }

  static String share(double share, Locale locale) {
    return NumberFormat.getPercentInstance(locale).format(share);
  }
}
