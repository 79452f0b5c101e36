package io.dozvon.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Recognises a token where none is needed, for those who may see more.
final class KnownTokenFilter extends OncePerRequestFilter {
  private final AdminTokens tokens;

  KnownTokenFilter(AdminTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Bearer.tokenOf(request)
        .flatMap(tokens::holderOf)
        .map(SignedIn::as)
        .ifPresent(SecurityContextHolder.getContext()::setAuthentication);
    chain.doFilter(request, response);
  }
}
