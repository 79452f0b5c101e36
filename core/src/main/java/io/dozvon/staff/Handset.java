package io.dozvon.staff;

/// Through what a doctor talks.
public enum Handset {
  /// Their page: microphone and camera of the computer.
  BROWSER,
  /// The telephone on their desk; it is rung.
  DESK_PHONE
}
