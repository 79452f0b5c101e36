package io.dozvon.callbacks;

/// How a callback was done.
public enum CallbackOutcome {
  /// An agent called, and a person answered.
  TALKED,
  /// They called again themselves, and an agent of the same queue answered.
  CALLED_THEMSELVES
}
