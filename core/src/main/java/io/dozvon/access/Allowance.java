package io.dozvon.access;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// How often something may be done.
///
/// @param kind what is done, e.g. `code-guess`
/// @param who or what is counted apart
/// @param most how often at once, and how often within `per` in the long run
record Allowance(String kind, String who, int most, Duration per) {
  /// What everybody at one address may do together, in their network and in their site.
  static List<Allowance> at(AddressPrefix address, String kind, int most, Duration per) {
    return Stream.concat(
            Stream.of(new Allowance(kind, address.network(), most, per)),
            address
                .site()
                .map(
                    site -> new Allowance(kind, site, most * AddressPrefix.NETWORKS_OF_A_SITE, per))
                .stream())
        .toList();
  }

  /// How long after being done once it is as if it had not been.
  Duration each() {
    return per.dividedBy(most);
  }
}
