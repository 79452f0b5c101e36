package io.dozvon.contactcentre;

/// What became of a caller.
public enum LineOutcome {
  /// An agent talked with them.
  ANSWERED,
  /// They hung up while they waited.
  ABANDONED,
  /// They hung up before they waited.
  LEFT_EARLY,
  /// They are to be called back.
  CALLBACK,
  /// They called outside of the hours.
  CLOSED,
  /// They waited too long and were asked to call again.
  OVERFLOW,
  /// Nobody was there to answer, or too many waited.
  NOBODY,
  /// The exchange died with the call, or nobody knows.
  LOST
}
