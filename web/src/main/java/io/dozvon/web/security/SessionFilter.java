package io.dozvon.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Recognises whoever brings a session cookie of ours.
final class SessionFilter extends OncePerRequestFilter {
  private final SessionCookie cookie;

  SessionFilter(SessionCookie cookie) {
    this.cookie = cookie;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    cookie
        .read(request)
        .map(SignedIn::as)
        .ifPresent(SecurityContextHolder.getContext()::setAuthentication);
    chain.doFilter(request, response);
  }
}
