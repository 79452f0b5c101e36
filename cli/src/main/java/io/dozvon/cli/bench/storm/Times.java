package io.dozvon.cli.bench.storm;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// How long things take in a storm: shorter than in life, so that much happens.
final class Times {
  /// How often a phone rings at most in one reach.
  static final int ATTEMPTS = 3;

  static final Duration RING = Duration.ofSeconds(4);
  static final Duration CONFIRM = Duration.ofSeconds(5);

  private Times() {}

  /// Settings of the service that make it so.
  static Map<String, Object> settings() {
    return Map.ofEntries(
        Map.entry("dozvon.reach.attempts", ATTEMPTS),
        Map.entry("dozvon.reach.ring", seconds(RING)),
        Map.entry("dozvon.reach.confirm", "press-one"),
        Map.entry("dozvon.reach.confirm-within", seconds(CONFIRM)),
        Map.entry("dozvon.reach.pause", "1s"),
        Map.entry("dozvon.reach.carrier-pause", "1s"),
        Map.entry("dozvon.consultation.limit", "25s"),
        Map.entry("dozvon.consultation.warnings", List.of("10s")),
        Map.entry("dozvon.consultation.rejoin-grace", "6s"),
        Map.entry("dozvon.consultation.connect-within", "12s"),
        Map.entry("dozvon.consultation.desk-phone-ring", "6s"));
  }

  private static String seconds(Duration time) {
    return time.toSeconds() + "s";
  }
}
