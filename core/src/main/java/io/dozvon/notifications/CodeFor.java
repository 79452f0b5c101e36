package io.dozvon.notifications;

/// What a confirmation code confirms.
public enum CodeFor {
  REGISTRATION,
  PASSWORD_RESET,
  PHONE_CHANGE,
  /// Somebody on the phone shows that they have the registered number at hand (R5).
  VERIFICATION
}
