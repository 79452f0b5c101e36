package io.dozvon.presence;

/// What the patient said of the tones that were played to them.
public enum SpeakerState {
  HEARD,
  NOT_HEARD,
  NOT_ANSWERED
}
