package io.dozvon.web.access;

import io.dozvon.access.Devices;
import io.dozvon.access.Login;
import io.dozvon.web.security.HiddenCookie;
import io.dozvon.web.security.HiddenCookie.SameSite;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a browser keeps that somebody has signed in with, also after they have signed out. Only the
/// page on which one signs in gets to see it.
@Component
final class DeviceCookie {
  private static final HiddenCookie COOKIE =
      new HiddenCookie("dozvon-device", "/sign-in", SameSite.STRICT);

  private final Devices devices;

  DeviceCookie(Devices devices) {
    this.devices = devices;
  }

  Optional<String> read(HttpServletRequest request) {
    return COOKIE.read(request);
  }

  void set(Login login, HttpServletRequest request, HttpServletResponse response) {
    COOKIE.set(devices.tokenFor(login), devices.knownFor(), request, response);
  }
}
