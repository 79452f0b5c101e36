package io.dozvon.web.security;

import io.dozvon.access.Devices;
import io.dozvon.access.Login;
import io.dozvon.web.security.HiddenCookie.SameSite;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a browser keeps that somebody has signed in with, also after they have signed out.
@Component
public final class DeviceCookie {
  private static final HiddenCookie COOKIE =
      new HiddenCookie("dozvon-device", "/", SameSite.STRICT);

  private final Devices devices;

  DeviceCookie(Devices devices) {
    this.devices = devices;
  }

  public Optional<String> read(HttpServletRequest request) {
    return COOKIE.read(request);
  }

  /// Whether somebody has signed in with this browser before.
  boolean isKnown(HttpServletRequest request) {
    return read(request).filter(devices::isKnown).isPresent();
  }

  public void set(Login login, HttpServletRequest request, HttpServletResponse response) {
    COOKIE.set(devices.tokenFor(login), devices.knownFor(), request, response);
  }
}
