package io.dozvon.cli.bench.cabinets;

import java.time.Duration;

/// What the one who asked wants measured.
///
/// @param cabinets how many stand open
/// @param time how long idleness is measured, and then news
/// @param newsPerSecond how many patients a second hear of something new
record Wish(int cabinets, Duration time, int newsPerSecond) {
  /// As many as may share the smaller heap.
  private static final int MANY = 10_000;

  private static final int SMALL_HEAP = 1024;
  private static final int LARGE_HEAP = 2048;

  /// All that a node may use for objects, MiB.
  int heap() {
    return cabinets <= MANY ? SMALL_HEAP : LARGE_HEAP;
  }
}
