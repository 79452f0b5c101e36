package io.dozvon.web.security;

import io.dozvon.access.SessionId;
import io.dozvon.access.Signatures;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A session's id, written so that any node can read it and nobody else can write it:
/// `2.<id>.<signature>`.
@Component
public final class SignedSession {
  private static final String USE = "session";
  private static final String VERSION = "2.";

  private final Signatures signatures;

  SignedSession(Signatures signatures) {
    this.signatures = signatures;
  }

  String write(SessionId id) {
    return signatures.sign(USE, VERSION + id);
  }

  /// @return empty if it was not written by us, or in the way of an earlier version
  Optional<SessionId> read(String text) {
    return signatures
        .read(USE, text)
        .filter(claim -> claim.startsWith(VERSION))
        .map(claim -> new SessionId(UUID.fromString(claim.substring(VERSION.length()))));
  }
}
