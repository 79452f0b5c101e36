package io.dozvon.web.access;

import io.dozvon.access.Devices;
import io.dozvon.access.Login;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// What a browser keeps that somebody has signed in with, also after they have signed out. Only the
/// page on which one signs in gets to see it.
@Component
final class DeviceCookie {
  private static final String NAME = "dozvon-device";
  private static final String PATH = "/sign-in";

  private final Devices devices;

  DeviceCookie(Devices devices) {
    this.devices = devices;
  }

  Optional<String> read(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(cookie -> cookie.getValue());
  }

  void set(Login login, HttpServletRequest request, HttpServletResponse response) {
    ResponseCookie cookie =
        ResponseCookie.from(NAME, devices.tokenFor(login))
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Strict")
            .path(PATH)
            .maxAge(devices.knownFor())
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
