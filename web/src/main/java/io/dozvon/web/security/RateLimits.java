package io.dozvon.web.security;

import static java.util.Comparator.naturalOrder;

import io.dozvon.access.AddressPrefix;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Counts who asks how often. Remembers the most recent askers only, so that a flood of addresses
/// costs a bounded amount of memory.
@Component
final class RateLimits {
  private static final int REMEMBERED = 20_000;

  /// What is counted.
  enum Limited {
    SIGN_IN,
    STRANGER,
    ADMIN_FAILURE,
    ACTION,
    MEASUREMENT,
    WEB_HOOK
  }

  /// @param times how often it may do what others may do once
  private record Key(Limited what, String who, int times) {}

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
    return bucket(new Key(what, who, 1)).tryConsume(1);
  }

  /// The site comes first: what it has used up costs no memory for each of its networks.
  ///
  /// @return whether it was still allowed
  boolean take(Limited what, AddressPrefix address) {
    return keys(what, address).allMatch(key -> bucket(key).tryConsume(1));
  }

  boolean isExhausted(Limited what, AddressPrefix address) {
    return keys(what, address).anyMatch(key -> bucket(key).getAvailableTokens() < 1);
  }

  /// How long until it is allowed again.
  Duration waitFor(Limited what, String who) {
    return waitFor(new Key(what, who, 1));
  }

  /// How long until it is allowed again.
  Duration waitFor(Limited what, AddressPrefix address) {
    return keys(what, address).map(this::waitFor).max(naturalOrder()).orElse(Duration.ZERO);
  }

  private Duration waitFor(Key key) {
    return Duration.ofNanos(bucket(key).estimateAbilityToConsume(1).getNanosToWaitForRefill());
  }

  private static Stream<Key> keys(Limited what, AddressPrefix address) {
    return Stream.concat(
        address.site().map(site -> new Key(what, site, AddressPrefix.NETWORKS_OF_A_SITE)).stream(),
        Stream.of(new Key(what, address.network(), 1)));
  }

  private Bucket bucket(Key key) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(key, this::fresh);
    }
  }

  private Bucket fresh(Key key) {
    int perMinute =
        key.times()
            * switch (key.what()) {
              case SIGN_IN -> settings.signIns();
              case STRANGER -> settings.strangers();
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
