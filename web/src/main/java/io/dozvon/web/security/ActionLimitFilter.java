package io.dozvon.web.security;

import io.dozvon.web.problems.ProblemWriter;
import io.dozvon.web.security.RateLimits.Limited;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Slows down who acts too often: a person by who they are, a stranger by their address. Signs of
/// life of open pages are no actions.
final class ActionLimitFilter extends OncePerRequestFilter {
  private final RateLimits limits;
  private final ProblemWriter problems;

  ActionLimitFilter(RateLimits limits, ProblemWriter problems) {
    this.limits = limits;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    boolean acts = request.getMethod().equals("POST") || measures(request);
    return !acts || request.getRequestURI().startsWith("/live/");
  }

  private static boolean measures(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/cabinet/check/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Authentication> who =
        Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
            .filter(_ -> !request.getRequestURI().startsWith("/dev/"));
    Limited signedIn = measures(request) ? Limited.MEASUREMENT : Limited.ACTION;
    Limited what = who.isPresent() ? signedIn : Limited.SIGN_IN;
    String key = who.map(it -> "" + it.getPrincipal()).orElseGet(request::getRemoteAddr);
    if (limits.take(what, key)) {
      chain.doFilter(request, response);
    } else {
      TooMany.answer(request, response, problems, limits.waitFor(what, key));
    }
  }
}
