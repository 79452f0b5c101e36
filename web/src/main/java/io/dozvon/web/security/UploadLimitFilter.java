package io.dozvon.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Says no to a body that is too large before anybody looks into it. A form's token stands in its
/// body: the web server would have to read all of it first, and would say no in its own words.
final class UploadLimitFilter extends OncePerRequestFilter {
  /// A browser sees an answer only when it has sent its request: so much more than is allowed is
  /// taken and thrown away.
  private static final int THROWN_AWAY = 5;

  private final long most;

  /// @param most in bytes
  UploadLimitFilter(long most) {
    this.most = most;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > most) {
      long skipped = request.getInputStream().skip(THROWN_AWAY * most);
      logger.debug("refused a body of more than " + skipped + " bytes");
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      chain.doFilter(request, response);
    }
  }
}
