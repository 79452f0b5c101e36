package io.dozvon.web.security;

import io.dozvon.access.Sessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Recognises whoever brings the cookie of a session that goes on.
final class SessionFilter extends OncePerRequestFilter {
  private final SessionCookie cookie;
  private final Sessions sessions;

  SessionFilter(SessionCookie cookie, Sessions sessions) {
    this.cookie = cookie;
    this.sessions = sessions;
  }

  /// Scripts and pictures are for everybody.
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/assets/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    cookie
        .read(request)
        .flatMap(sessions::find)
        .map(SignedIn::as)
        .ifPresent(SecurityContextHolder.getContext()::setAuthentication);
    chain.doFilter(request, response);
  }
}
