package io.dozvon.quality;

/// Who measured a leg.
public enum Measurer {
  /// The person's own browser (W3C WebRTC statistics).
  BROWSER,
  /// The exchange, from RTCP.
  EXCHANGE
}
