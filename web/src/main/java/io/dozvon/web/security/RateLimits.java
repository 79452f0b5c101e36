package io.dozvon.web.security;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Counts who asks how often. Remembers the most recent askers only, so that a flood of addresses
/// costs a bounded amount of memory.
@Component
final class RateLimits {
  private static final int REMEMBERED = 20_000;

  /// What is counted.
  enum Limited {
    SIGN_IN,
    ADMIN_FAILURE,
    ACTION,
    MEASUREMENT,
    WEB_HOOK
  }

  private record Key(Limited what, String who) {}

  private final LimitSettings settings;
  private final Map<Key, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  RateLimits(LimitSettings settings) {
    this.settings = settings;
  }

  /// @return whether it was still allowed
  boolean take(Limited what, String who) {
    return bucket(what, who).tryConsume(1);
  }

  boolean isExhausted(Limited what, String who) {
    return bucket(what, who).getAvailableTokens() < 1;
  }

  /// How long until it is allowed again.
  Duration waitFor(Limited what, String who) {
    return Duration.ofNanos(
        bucket(what, who).estimateAbilityToConsume(1).getNanosToWaitForRefill());
  }

  private Bucket bucket(Limited what, String who) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(new Key(what, who), _ -> fresh(what));
    }
  }

  private Bucket fresh(Limited what) {
    int perMinute =
        switch (what) {
          case SIGN_IN -> settings.signIns();
          case ADMIN_FAILURE -> settings.adminFailures();
          case ACTION -> settings.actions();
          case MEASUREMENT -> settings.measurements();
          case WEB_HOOK -> settings.webHooks();
        };
    return Bucket.builder()
        .addLimit(
            Bandwidth.builder()
                .capacity(perMinute)
                .refillGreedy(perMinute, Duration.ofMinutes(1))
                .build())
        .build();
  }
}
