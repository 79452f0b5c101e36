package io.dozvon.telephony.acd;

/// Which of the agents who are free is rung, as `queues.conf` of Asterisk names it.
public enum Strategy {
  /// All at once; whoever answers first has the caller.
  RINGALL,
  /// Whoever has had no call for the longest time.
  LEASTRECENT,
  /// Whoever has had the fewest calls.
  FEWESTCALLS,
  RANDOM,
  /// In turn, beginning after whoever was rung last.
  RRMEMORY,
  /// In the order in which they came.
  LINEAR
}
