package io.dozvon.callbacks;

/// Why nobody is to be called.
public enum CancelReason {
  /// What they wanted is settled.
  SETTLED,
  /// They do not want to be called.
  NOT_WANTED,
  WRONG_NUMBER,
  /// Noted twice.
  DUPLICATE
}
