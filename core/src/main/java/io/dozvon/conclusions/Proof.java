package io.dozvon.conclusions;

/// How it was made sure that it is the doctor who signs.
public enum Proof {
  /// They entered their password for this signature.
  PASSWORD,
  /// Not at all: they came by the sign-in for trying out and have no password.
  DEVELOPMENT_SIGN_IN
}
