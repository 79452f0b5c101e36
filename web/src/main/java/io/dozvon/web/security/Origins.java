package io.dozvon.web.security;

import io.dozvon.access.AddressPrefix;
import io.dozvon.access.Origin;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.HttpHeaders;

/// Where a request comes from, as far as it can be told.
public final class Origins {
  private Origins() {}

  /// What the one who asks has to themselves of the address they ask from.
  static AddressPrefix network(HttpServletRequest request) {
    return AddressPrefix.of(request.getRemoteAddr());
  }

  public static Origin of(HttpServletRequest request) {
    return new Origin(
        request.getRemoteAddr(),
        Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""));
  }
}
