package io.dozvon.web.security;

import io.dozvon.access.Locks;
import io.dozvon.access.Session;
import io.dozvon.access.Sessions;
import io.dozvon.web.problems.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Recognises whoever brings the cookie of a session that goes on and is not locked.
final class SessionFilter extends OncePerRequestFilter {
  private static final Duration SHORTEST = Duration.ofMillis(300);
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final SessionCookie cookie;
  private final Sessions sessions;
  private final Locks locks;

  SessionFilter(SessionCookie cookie, Sessions sessions, Locks locks) {
    this.cookie = cookie;
    this.sessions = sessions;
    this.locks = locks;
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
    cookie.read(request).flatMap(sessions::find).ifPresent(session -> recognise(session, request));
    chain.doFilter(request, response);
  }

  private void recognise(Session session, HttpServletRequest request) {
    if (locks.isLocked(session)) {
      LockedSession.set(session, request);
      return;
    }
    if (session.activeAt().isPresent()) {
      request.setAttribute(LockedSession.LOOK_EVERY, lookEvery().toMillis());
      if (isUse(request)) {
        locks.use(session);
      }
    }
    SecurityContextHolder.getContext().setAuthentication(SignedIn.as(session));
  }

  private Duration lookEvery() {
    Duration every = locks.lookEvery();
    if (every.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return every.compareTo(LONGEST) > 0 ? LONGEST : every;
  }

  /// What a person does. What an open page asks by itself is none.
  private static boolean isUse(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !path.startsWith("/live")
        && !path.startsWith("/lock")
        && (!request.getMethod().equals("GET") || ProblemWriter.isForPeople(request));
  }
}
