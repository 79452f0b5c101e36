package io.dozvon.web.registration;

import io.dozvon.patients.DraftToken;
import io.dozvon.patients.RegistrationSettings;
import io.dozvon.vocabulary.Secret;
import io.dozvon.web.security.HiddenCookie;
import io.dozvon.web.security.HiddenCookie.SameSite;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Lets a browser go on with the registration that was begun in it.
@Component
final class DraftCookie {
  private static final HiddenCookie COOKIE =
      new HiddenCookie("dozvon-registration", "/register", SameSite.LAX);

  private final RegistrationSettings settings;

  DraftCookie(RegistrationSettings settings) {
    this.settings = settings;
  }

  Optional<DraftToken> read(HttpServletRequest request) {
    return COOKIE.read(request).map(value -> new DraftToken(new Secret(value)));
  }

  void set(DraftToken token, HttpServletRequest request, HttpServletResponse response) {
    COOKIE.set(token.value().reveal(), settings.kept(), request, response);
  }

  void clear(HttpServletRequest request, HttpServletResponse response) {
    COOKIE.clear(request, response);
  }
}
