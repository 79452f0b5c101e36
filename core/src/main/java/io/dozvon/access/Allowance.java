package io.dozvon.access;

import java.time.Duration;

/// How often something may be done.
///
/// @param kind what is done, e.g. `code-guess`
/// @param who or what is counted apart
/// @param most how often at once, and how often within `per` in the long run
record Allowance(String kind, String who, int most, Duration per) {
  /// How long after being done once it is as if it had not been.
  Duration each() {
    return per.dividedBy(most);
  }
}
