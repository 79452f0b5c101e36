package io.dozvon.cli.bench.calls;

import java.util.Locale;

/// What can be measured, each by itself.
public enum Part {
  /// From the doctor's request to the INVITE, and what a call costs.
  LATENCY,
  /// How many calls a second are kept up with.
  THROUGHPUT,
  /// Whether a call costs more the more has been stored.
  HISTORY,
  /// A node that is killed with live calls, and comes back.
  RESTART,
  /// An exchange that stands still.
  FROZEN,
  /// What doctors see on their pages, and when.
  PAGES,
  /// Memory and threads after many calls.
  GROWTH;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
