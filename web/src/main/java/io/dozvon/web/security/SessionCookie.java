package io.dozvon.web.security;

import io.dozvon.access.Session;
import io.dozvon.access.SessionId;
import io.dozvon.web.security.HiddenCookie.SameSite;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Carries the signed session in a cookie that scripts cannot read. With it comes a new token for
/// pages: whoever sat at this browser before may know the old one.
@Component
public final class SessionCookie {
  /// `Lax`, so that the link in a text message leads into the cabinet.
  private static final HiddenCookie COOKIE = new HiddenCookie("dozvon-session", "/", SameSite.LAX);

  private final SignedSession signed;
  private final CsrfTokenRepository pageTokens;

  SessionCookie(SignedSession signed, CsrfTokenRepository pageTokens) {
    this.signed = signed;
    this.pageTokens = pageTokens;
  }

  /// The browser belongs to this session from now on.
  public void signIn(Session session, HttpServletRequest request, HttpServletResponse response) {
    Duration age = Duration.between(session.openedAt(), session.expiresAt());
    set(signed.write(session.id()), age, request, response);
  }

  public void signOut(HttpServletRequest request, HttpServletResponse response) {
    set("", Duration.ZERO, request, response);
  }

  Optional<SessionId> read(HttpServletRequest request) {
    return COOKIE.read(request).flatMap(signed::read);
  }

  private void set(
      String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
    COOKIE.set(value, age, request, response);
    pageTokens.saveToken(pageTokens.generateToken(request), request, response);
  }
}
