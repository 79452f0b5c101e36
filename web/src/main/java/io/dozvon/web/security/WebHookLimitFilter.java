package io.dozvon.web.security;

import io.dozvon.access.AddressPrefix;
import io.dozvon.web.problems.ProblemWriter;
import io.dozvon.web.security.RateLimits.Limited;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Slows down an address that tells us too much.
final class WebHookLimitFilter extends OncePerRequestFilter {
  private final RateLimits limits;
  private final ProblemWriter problems;

  WebHookLimitFilter(RateLimits limits, ProblemWriter problems) {
    this.limits = limits;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    AddressPrefix address = Origins.network(request);
    if (limits.take(Limited.WEB_HOOK, address)) {
      chain.doFilter(request, response);
    } else {
      TooMany.answer(request, response, problems, limits.waitFor(Limited.WEB_HOOK, address));
    }
  }
}
