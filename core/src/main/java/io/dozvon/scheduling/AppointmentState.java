package io.dozvon.scheduling;

/// How an appointment stands.
public enum AppointmentState {
  /// It is to come, or its consultation goes on.
  BOOKED,
  /// Called off before the consultation began: somebody else may have the time.
  CANCELLED,
  /// Its consultation is closed in another way.
  OVER
}
