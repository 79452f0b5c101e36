package io.dozvon.callbacks;

/// Why somebody is to be called back.
public enum Why {
  /// They asked for it by key while they waited.
  KEY,
  /// They waited too long.
  OVERFLOW,
  /// They called outside of the hours.
  CLOSED,
  /// They hung up while they waited.
  ABANDONED,
  /// Somebody who works here noted it, most often as agreed with them.
  STAFF;

  /// Whether they themselves have said that they want it.
  public boolean isAskedFor() {
    return this != ABANDONED;
  }
}
