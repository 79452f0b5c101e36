package io.dozvon.presence;

/// Whether the patient's browser can open an exchange's web socket.
public enum ExchangeReach {
  REACHED,
  OUT_OF_REACH,
  /// No exchange here has one to try.
  UNSURE
}
