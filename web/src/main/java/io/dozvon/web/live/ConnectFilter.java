package io.dozvon.web.live;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets pages connect some at a time, in the order in which they came: after a restart all of them
/// come at once, and calls need the database, too. Before anything else is asked of it.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class ConnectFilter extends OncePerRequestFilter {
  /// Shorter than a page takes a silent connection for a lost one.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final String RETRY_SECONDS = "3";

  private final Semaphore places;

  ConnectFilter(LiveSettings settings) {
    places = new Semaphore(settings.openings(), true);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().equals("/live")
        || !request.getMethod().equals(HttpMethod.GET.name());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isMyTurn()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      places.release();
    }
  }

  private boolean isMyTurn() {
    try {
      return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
