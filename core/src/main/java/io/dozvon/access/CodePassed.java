package io.dozvon.access;

/// With what somebody has passed the second factor.
public enum CodePassed {
  /// The code of their authenticator.
  AUTHENTICATOR,
  /// A recovery code, which is used up now.
  RECOVERY_CODE
}
