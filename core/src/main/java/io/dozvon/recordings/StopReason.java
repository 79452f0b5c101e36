package io.dozvon.recordings;

/// Why a recording stopped.
public enum StopReason {
  DOCTOR,
  /// The patient took their consent back.
  PATIENT,
  /// A side left or was lost, or the conversation was over.
  PARTED,
  /// Somebody came in who was not asked.
  SOMEBODY_JOINED,
  /// It had lasted for as long as one may.
  TOO_LONG,
  /// The exchange wrote no file.
  NOTHING_WRITTEN,
  /// The settings allow no recording any more.
  SWITCHED_OFF
}
