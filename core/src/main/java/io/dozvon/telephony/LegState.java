package io.dozvon.telephony;

/// Where a leg stands at the exchange when we look at it.
public enum LegState {
  DIALLED,
  RINGING,
  /// Picked up, not yet confirmed.
  ANSWERED,
  /// Confirmed and waiting to be joined.
  WAITING,
  JOINED,
  /// Being told farewell; it ends by itself.
  LEAVING
}
