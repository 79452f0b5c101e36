package io.dozvon.notifications;

import java.time.Duration;

/// How often and how soon a carrier is asked again.
///
/// @param attempts how many requests a notice may take
/// @param backoff after the first; twice as long after each further one
/// @param longest the longest pause
public record Retries(int attempts, Duration backoff, Duration longest) {
  private static final int MOST_DOUBLINGS = 30;

  /// @param tries how many there have been, 1 or more
  Duration pauseAfter(int tries) {
    Duration doubled = backoff.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
    return doubled.compareTo(longest) < 0 ? doubled : longest;
  }
}
