package io.dozvon.web.staff;

import io.dozvon.access.SessionId;
import io.dozvon.access.Signatures;
import io.dozvon.web.security.HiddenCookie;
import io.dozvon.web.security.HiddenCookie.SameSite;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Says that in this session somebody has just shown, by password and code, that they may add
/// another authenticator: signed, and for a while only.
@Component
final class AuthenticatorCookie {
  private static final String USE = "new-authenticator";
  private static final String SEPARATOR = ":";
  private static final Duration AGE = Duration.ofMinutes(10);
  private static final HiddenCookie COOKIE =
      new HiddenCookie("dozvon-authenticator", "/staff/account", SameSite.STRICT);

  private final Signatures signatures;
  private final Clock clock;

  AuthenticatorCookie(Signatures signatures, Clock clock) {
    this.signatures = signatures;
    this.clock = clock;
  }

  boolean isShown(SessionId session, HttpServletRequest request) {
    return COOKIE
        .read(request)
        .flatMap(value -> signatures.read(USE, value))
        .map(claim -> claim.split(SEPARATOR, 2))
        .filter(parts -> parts[0].equals(session.toString()))
        .filter(parts ->
            clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[1])).plus(AGE)))
        .isPresent();
  }

  void set(SessionId session, HttpServletRequest request, HttpServletResponse response) {
    String claim = session + SEPARATOR + clock.instant().getEpochSecond();
    COOKIE.set(signatures.sign(USE, claim), AGE, request, response);
  }

  void forget(HttpServletRequest request, HttpServletResponse response) {
    COOKIE.clear(request, response);
  }
}
