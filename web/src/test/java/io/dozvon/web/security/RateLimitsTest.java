package io.dozvon.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.access.AddressPrefix;
import io.dozvon.web.security.RateLimits.Limited;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Nobody gets around a limit by having many addresses of one network, or many networks of one
/// site.
class RateLimitsTest {
  private final RateLimits limits = new RateLimits(new LimitSettings(10, 10, 10, 10, 10, 10));

  private long allowed(int times, String address) {
    return IntStream.range(0, times)
        .filter(i ->
            limits.take(
                Limited.SIGN_IN, AddressPrefix.of(address.formatted(Integer.toHexString(i)))))
        .count();
  }

  @Test
  void theAddressesOfOneNetworkCountTogether() {
    assertThat(allowed(50, "2001:db8:1:2::%s")).isEqualTo(10);
    assertThat(limits.isExhausted(Limited.SIGN_IN, AddressPrefix.of("2001:db8:1:2:ffff::1")))
        .isTrue();
    assertThat(limits.isExhausted(Limited.SIGN_IN, AddressPrefix.of("2001:db8:1:3::1"))).isFalse();
  }

  @Test
  void theNetworksOfOneSiteCountAsEight() {
    assertThat(allowed(500, "2001:db8:9:%s::1")).isEqualTo(80);
    assertThat(limits.isExhausted(Limited.SIGN_IN, AddressPrefix.of("2001:db8:8:1::1"))).isFalse();
  }

  @Test
  void anAddressOfIpv4IsByItself() {
    assertThat(allowed(15, "10.0.0.1")).isEqualTo(10);
    assertThat(limits.take(Limited.SIGN_IN, AddressPrefix.of("10.0.0.2"))).isTrue();
    assertThat(limits.take(Limited.STRANGER, AddressPrefix.of("10.0.0.1"))).isTrue();
  }
}
