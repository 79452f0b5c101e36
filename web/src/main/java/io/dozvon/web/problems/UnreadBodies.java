package io.dozvon.web.problems;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets whoever still sends hear why they are refused. A server that answers and closes while bytes
/// are on their way makes the other side's TCP discard the answer (RFC 9112, section 9.6); so what
/// was not read of a refused request is read and thrown away, up to a bound.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadBodies extends OncePerRequestFilter {
  /// A little more than the largest request that anybody may send.
  private static final int MOST = 24 * 1024 * 1024;

  private static final int PIECE = 64 * 1024;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean answered = false;
    try {
      chain.doFilter(request, response);
      answered = response.getStatus() < HttpStatus.BAD_REQUEST.value();
    } finally {
      if (!answered && request.getContentLengthLong() != 0) {
        throwAway(request);
      }
    }
  }

  private void throwAway(HttpServletRequest request) {
    byte[] piece = new byte[PIECE];
    try {
      InputStream rest = request.getInputStream();
      int read = 0;
      for (int left = MOST; left > 0 && read >= 0; left -= read) {
        read = rest.read(piece, 0, Math.min(left, PIECE));
      }
    } catch (IOException | IllegalStateException e) {
      logger.debug("the rest of a refused request could not be read", e);
    }
  }
}
