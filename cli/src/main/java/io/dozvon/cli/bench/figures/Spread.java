package io.dozvon.cli.bench.figures;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/// How many durations of the same thing are spread.
///
/// @param count how many there are
/// @param median half of them are at most this long
/// @param p99 99 % of them are at most this long
/// @param longest the longest
public record Spread(int count, Duration median, Duration p99, Duration longest) {

  /// By the nearest rank: each figure is one that was measured.
  ///
  /// @throws IllegalArgumentException if there are none
  public static Spread of(Collection<Duration> measured) {
    if (measured.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
    List<Duration> sorted = measured.stream().sorted().toList();
    return new Spread(sorted.size(), rank(sorted, 0.5), rank(sorted, 0.99), sorted.getLast());
  }

  private static Duration rank(List<Duration> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
