package io.dozvon.web.problems;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/// Stable ids of what HTTP itself says no to.
final class HttpProblem {
  private HttpProblem() {}

  static String idOf(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "not-found";
      case UNAUTHORIZED -> "sign-in-needed";
      case FORBIDDEN -> "forbidden";
      case INTERNAL_SERVER_ERROR -> "internal-error";
      default -> status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }
}
