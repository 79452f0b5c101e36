package io.dozvon.presence;

/// Whether a camera or a microphone is of use for a call.
public enum DeviceState {
  /// Pictures moved, or a sound was heard.
  WORKS,
  /// It is there, but pictures are black or stand still, or nothing was heard.
  NOTHING,
  /// The browser or the system does not let the page use it.
  DENIED,
  /// There is none.
  MISSING,
  /// Another program has it.
  BUSY,
  /// It was asked for and never answered: a driver or a sound server hangs.
  NO_ANSWER,
  /// The browser has no way to ask for it.
  NOT_OFFERED
}
