package io.dozvon.web.security;

import io.dozvon.access.AddressPrefix;
import io.dozvon.web.problems.ProblemWriter;
import io.dozvon.web.security.RateLimits.Limited;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Slows down who acts too often: a person by who they are, a stranger by their address. Signs of
/// life of open pages are no actions. Who signs in where somebody has signed in before is counted
/// by [io.dozvon.access.SignIn] and waits for no neighbour.
final class ActionLimitFilter extends OncePerRequestFilter {
  private final RateLimits limits;
  private final DeviceCookie device;
  private final ProblemWriter problems;

  ActionLimitFilter(RateLimits limits, DeviceCookie device, ProblemWriter problems) {
    this.limits = limits;
    this.device = device;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    boolean acts =
        request.getMethod().equals("POST") || measures(request) || opensGuestsLink(request);
    return !acts
        || request.getRequestURI().startsWith("/live/")
        || request.getRequestURI().equals("/lock/awake")
        || (isSignIn(request) && device.isKnown(request));
  }

  private static boolean measures(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/cabinet/check/");
  }

  /// Whoever looks may be guessing.
  private static boolean opensGuestsLink(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/guest/");
  }

  private static boolean isSignIn(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/sign-in");
  }

  private static boolean isForDevelopment(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/dev/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Duration> wait =
        Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
            .filter(_ -> !isForDevelopment(request))
            .map(who ->
                take(
                    measures(request) ? Limited.MEASUREMENT : Limited.ACTION,
                    "" + who.getPrincipal()))
            .orElseGet(() -> takeStrangers(request));
    if (wait.isEmpty()) {
      chain.doFilter(request, response);
    } else {
      TooMany.answer(request, response, problems, wait.get());
    }
  }

  private Optional<Duration> takeStrangers(HttpServletRequest request) {
    Limited what =
        isSignIn(request) || isForDevelopment(request) ? Limited.SIGN_IN : Limited.STRANGER;
    AddressPrefix address = Origins.network(request);
    return limits.take(what, address)
        ? Optional.empty()
        : Optional.of(limits.waitFor(what, address));
  }

  private Optional<Duration> take(Limited what, String who) {
    return limits.take(what, who) ? Optional.empty() : Optional.of(limits.waitFor(what, who));
  }
}
