package io.dozvon.callbacks;

/// Why a callback was given up.
public enum GiveUp {
  /// As many tries as the settings allow failed on the called side.
  NOT_REACHED,
  /// It rang as often as the settings allow, though not every ringing counts.
  RINGS_USED_UP,
  /// The carrier or our exchange failed too many times.
  CARRIER_FAULT,
  /// Numbers of this kind are not called.
  NUMBER_NOT_ALLOWED,
  /// They have waited so long that nobody expects the call any more.
  LAPSED
}
