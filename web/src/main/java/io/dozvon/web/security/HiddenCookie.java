package io.dozvon.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// A cookie that scripts cannot read, and that goes over TLS only where the page came over TLS.
///
/// @param path below which the browser sends it
/// @param sameSite whether it comes along when another site's link leads here
public record HiddenCookie(String name, String path, SameSite sameSite) {

  /// RFC 6265bis, 5.6.7.
  public enum SameSite {
    LAX("Lax"),
    STRICT("Strict");

    private final String attribute;

    SameSite(String attribute) {
      this.attribute = attribute;
    }
  }

  public Optional<String> read(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
  }

  public void set(
      String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
    ResponseCookie cookie =
        ResponseCookie.from(name, value)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite(sameSite.attribute)
            .path(path)
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  public void clear(HttpServletRequest request, HttpServletResponse response) {
    set("", Duration.ZERO, request, response);
  }
}
