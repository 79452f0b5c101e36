package io.dozvon.consultations;

/// Why a guest cannot come any more.
public enum GuestEnding {
  /// By the patient, before or after they came.
  REFUSED,
  /// By the doctor.
  REMOVED,
  /// Their phone was not reached.
  FAILED,
  /// They hung up their phone; who came by a link may come back instead.
  LEFT,
  CONSULTATION_OVER
}
