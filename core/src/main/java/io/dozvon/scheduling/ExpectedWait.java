package io.dozvon.scheduling;

/// How long somebody will wait, no more exact than it can be known.
public sealed interface ExpectedWait {

  /// No doctor is on duty: it cannot be told.
  record NobodyOnDuty() implements ExpectedWait {}

  /// A few minutes at most.
  record Soon() implements ExpectedWait {}

  /// @param from in minutes, a multiple of five; 0 if it may be any time until then
  /// @param to in minutes, a multiple of five
  record About(int from, int to) implements ExpectedWait {}

  /// @param hours whole ones
  record MoreThan(int hours) implements ExpectedWait {}
}
