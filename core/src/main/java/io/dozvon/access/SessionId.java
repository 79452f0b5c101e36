package io.dozvon.access;

import java.util.UUID;

/// Identifies one session. Worth nothing without the signature that goes with it in the cookie.
public record SessionId(UUID value) {
  public static SessionId random() {
    return new SessionId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
