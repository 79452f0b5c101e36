package io.dozvon.web.security;

import io.dozvon.access.Session;
import io.dozvon.access.SessionId;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Carries the signed session in a cookie that scripts cannot read. With it comes a new token for
/// pages: whoever sat at this browser before may know the old one.
@Component
public final class SessionCookie {
  static final String NAME = "dozvon-session";

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
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .findFirst()
        .flatMap(signed::read);
  }

  /// `Lax`, so that the link in a text message leads into the cabinet.
  private void set(
      String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
    ResponseCookie cookie =
        ResponseCookie.from(NAME, value)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path("/")
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    pageTokens.saveToken(pageTokens.generateToken(request), request, response);
  }
}
