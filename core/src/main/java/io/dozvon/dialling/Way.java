package io.dozvon.dialling;

/// How a patient who was reached talks with the doctor (R11).
public enum Way {
  VIDEO,
  AUDIO,
  CHAT,
  PHONE
}
