package io.dozvon.web.security;

import io.dozvon.access.Session;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// What a request says of the lock of its session. Whose session is locked is treated as if they
/// had not signed in, except that they are asked for their password only.
public final class LockedSession {
  /// For templates: how often, in milliseconds, a page of a session that can be locked asks whether
  /// it is.
  static final String LOOK_EVERY = "idleLock";

  private static final String LOCKED = LockedSession.class.getName();

  private LockedSession() {}

  static void set(Session session, HttpServletRequest request) {
    request.setAttribute(LOCKED, session);
  }

  /// @return empty if nobody is signed in, or their session is not locked
  public static Optional<Session> of(HttpServletRequest request) {
    return Optional.ofNullable((Session) request.getAttribute(LOCKED));
  }
}
