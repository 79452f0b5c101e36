package io.dozvon.web.security;

import io.dozvon.access.AddressPrefix;
import io.dozvon.vocabulary.Actor;
import io.dozvon.web.security.RateLimits.Limited;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Recognises a token where none is needed, for those who may see more. Whoever guesses is not
/// recognised for a while, whatever they bring.
final class KnownTokenFilter extends OncePerRequestFilter {
  private final AdminTokens tokens;
  private final RateLimits limits;

  KnownTokenFilter(AdminTokens tokens, RateLimits limits) {
    this.tokens = tokens;
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Bearer.tokenOf(request)
        .flatMap(token -> holderOf(token, Origins.network(request)))
        .map(SignedIn::as)
        .ifPresent(SecurityContextHolder.getContext()::setAuthentication);
    chain.doFilter(request, response);
  }

  private Optional<Actor.Admin> holderOf(String token, AddressPrefix address) {
    if (limits.isExhausted(Limited.ADMIN_FAILURE, address)) {
      return Optional.empty();
    }
    Optional<Actor.Admin> holder = tokens.holderOf(token);
    if (holder.isEmpty()) {
      limits.take(Limited.ADMIN_FAILURE, address);
    }
    return holder;
  }
}
