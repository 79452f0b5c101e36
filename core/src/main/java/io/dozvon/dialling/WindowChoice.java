package io.dozvon.dialling;

/// What a patient can choose in the call window (R11).
public enum WindowChoice {
  VIDEO,
  AUDIO,
  CHAT,
  DECLINE
}
