package io.dozvon.notifications;

/// How a notice reaches whom it is for.
public enum Channel {
  /// A text message (SMS) to a phone.
  TEXT,
  /// A report to an organisation's web hook (R17).
  REPORT
}
