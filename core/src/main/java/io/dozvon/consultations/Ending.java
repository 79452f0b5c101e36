package io.dozvon.consultations;

/// How a consultation ended.
public enum Ending {
  /// The doctor finished it.
  FINISHED,
  /// The patient finished it.
  FINISHED_BY_PATIENT,
  /// Its time was up (R12).
  TIME_UP,
  /// Every counted attempt to reach the patient failed (R13).
  NOT_REACHED,
  /// Both sides were gone for longer than the rejoin grace.
  ABANDONED,
  /// The patient cancelled it before it started (R15).
  CANCELLED
}
