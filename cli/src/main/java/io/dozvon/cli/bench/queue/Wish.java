package io.dozvon.cli.bench.queue;

import java.time.Duration;

/// What is to be measured.
///
/// @param agents who answer
/// @param rate callers a second
/// @param time how long they go on calling
record Wish(int agents, int rate, Duration time) {
  int callers() {
    return Math.toIntExact(rate * time.toSeconds());
  }
}
