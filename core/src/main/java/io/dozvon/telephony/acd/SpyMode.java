package io.dozvon.telephony.acd;

/// How a supervisor takes part in an agent's call.
public enum SpyMode {
  /// Hears both, is heard by nobody.
  LISTEN,
  /// Is heard by the agent alone.
  WHISPER,
  /// Is heard by both.
  BARGE
}
