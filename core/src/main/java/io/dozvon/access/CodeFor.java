package io.dozvon.access;

/// What somebody proves their number for. A code for one thing is none for another.
public enum CodeFor {
  REGISTRATION,
  PASSWORD_RESET
}
