package io.dozvon.dialling;

/// Where an attempt rings.
public enum Channel {
  /// The patient's cabinet, in every open page.
  WEB,
  /// The mobile number given at registration.
  PHONE
}
