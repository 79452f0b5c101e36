package io.dozvon.recordings;

/// What was said about a recording.
public enum ConsentStep {
  ASKED,
  AGREED,
  REFUSED,
  /// The question was taken back before it was answered.
  CALLED_OFF,
  /// The patient had agreed and does so no longer.
  WITHDRAWN;

  /// Whether the patient is against it.
  public boolean isNo() {
    return this == REFUSED || this == WITHDRAWN;
  }

  /// How it was said.
  public enum How {
    PAGE,
    PHONE_KEY,
    /// The time to answer was over.
    NO_ANSWER,
    /// The settings have everybody asked.
    SETTING,
    END_OF_CALL
  }
}
