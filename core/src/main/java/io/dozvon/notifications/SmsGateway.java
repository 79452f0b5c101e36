package io.dozvon.notifications;

/// Who takes texts along.
public enum SmsGateway {
  /// Nobody: texts are recorded as not sent.
  NONE,
  /// Nobody: texts are kept and shown.
  SHOW,
  /// SMSC.ru.
  SMSC,
  /// SMS.RU.
  SMS_RU,
  /// Any other provider, by a template.
  GENERIC;

  /// Whether it is somebody who has to be paid.
  boolean isProvider() {
    return this != NONE && this != SHOW;
  }
}
