package io.dozvon.web.security;

import io.dozvon.web.problems.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// 429 with the time to wait (RFC 6585).
final class TooMany {
  private TooMany() {}

  static void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      ProblemWriter problems,
      Duration wait)
      throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
    problems.write(request, response, "too-many-requests", HttpStatus.TOO_MANY_REQUESTS);
  }
}
