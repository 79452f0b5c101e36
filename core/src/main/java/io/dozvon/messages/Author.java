package io.dozvon.messages;

/// Which side wrote a message.
public enum Author {
  PATIENT,
  DOCTOR
}
