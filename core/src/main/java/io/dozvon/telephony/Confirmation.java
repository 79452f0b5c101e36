package io.dozvon.telephony;

/// How we make sure that a person, not a voicemail, picked up. A voicemail answers 200 OK like a
/// person does.
public enum Confirmation {
  /// The callee hears a prompt and presses 1. Dependable.
  PRESS_ONE,
  /// The exchange listens and guesses (answering-machine detection). Quick, and often wrong both
  /// ways.
  AMD,
  /// Whoever answers is taken for a person.
  NONE
}
