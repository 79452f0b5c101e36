package io.dozvon.pbx.plan;

import java.util.Optional;

/// SIP over web sockets (RFC 7118), towards browsers.
///
/// @param bind address and port of the plain web socket, path `/ws`
/// @param tls the encrypted one, if browsers reach the exchange itself and not through a proxy
/// @param media whether callers must encrypt what they send
public record WebPlan(Endpoint bind, Optional<TlsPlan> tls, Media media) {

  /// How browsers send sound and pictures.
  public enum Media {
    /// DTLS-SRTP and ICE, as every browser does.
    WEBRTC,
    /// Plain RTP: only for test tools that stand in for browsers.
    PLAIN
  }
}
