package io.dozvon.web.security;

import io.dozvon.vocabulary.Actor;
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

  private final SignedSession sessions;
  private final SessionSettings settings;
  private final CsrfTokenRepository pageTokens;

  SessionCookie(SignedSession sessions, SessionSettings settings, CsrfTokenRepository pageTokens) {
    this.sessions = sessions;
    this.settings = settings;
    this.pageTokens = pageTokens;
  }

  public void signIn(
      Actor.Patient patient, HttpServletRequest request, HttpServletResponse response) {
    set(sessions.write(patient), settings.lifetime(), request, response);
  }

  public void signIn(
      Actor.Doctor doctor, HttpServletRequest request, HttpServletResponse response) {
    set(sessions.write(doctor), settings.lifetime(), request, response);
  }

  public void signOut(HttpServletRequest request, HttpServletResponse response) {
    set("", Duration.ZERO, request, response);
  }

  Optional<Actor> read(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .findFirst()
        .flatMap(sessions::read);
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
