package io.dozvon.notifications;

/// What a confirmation code confirms.
public enum CodeFor {
  REGISTRATION,
  PASSWORD_RESET,
  PHONE_CHANGE
}
