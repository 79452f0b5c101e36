package io.dozvon.web.security;

import io.dozvon.access.AddressPrefix;
import io.dozvon.vocabulary.Actor;
import io.dozvon.web.problems.ProblemWriter;
import io.dozvon.web.security.RateLimits.Limited;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets in who brings a known bearer token (RFC 6750); an address that keeps guessing is told to
/// wait, without a look at what it brings.
final class AdminTokenFilter extends OncePerRequestFilter {
  private final AdminTokens tokens;
  private final RateLimits limits;
  private final ProblemWriter problems;

  AdminTokenFilter(AdminTokens tokens, RateLimits limits, ProblemWriter problems) {
    this.tokens = tokens;
    this.limits = limits;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    AddressPrefix address = Origins.network(request);
    if (limits.isExhausted(Limited.ADMIN_FAILURE, address)) {
      TooMany.answer(request, response, problems, limits.waitFor(Limited.ADMIN_FAILURE, address));
      return;
    }
    Optional<Actor.Admin> admin = Bearer.tokenOf(request).flatMap(tokens::holderOf);
    if (admin.isEmpty()) {
      limits.take(Limited.ADMIN_FAILURE, address);
      refuse(request, response);
      return;
    }
    SecurityContextHolder.getContext().setAuthentication(SignedIn.as(admin.get()));
    chain.doFilter(request, response);
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean nothing = request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"dozvon\"");
    problems.write(
        request, response, nothing ? "token-missing" : "token-unknown", HttpStatus.UNAUTHORIZED);
  }
}
