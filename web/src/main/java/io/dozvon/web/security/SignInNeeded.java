package io.dozvon.web.security;

import io.dozvon.web.problems.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/// Who opens a page without having signed in is led to where one does, and back; who opens one that
/// is not theirs is led to the start; a page's own request is told why not.
@Component
final class SignInNeeded implements AuthenticationEntryPoint, AccessDeniedHandler {
  private static final Logger log = LoggerFactory.getLogger(SignInNeeded.class);

  private final ProblemWriter problems;

  SignInNeeded(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException {
    if (LockedSession.of(request).isPresent()) {
      tellLocked(request, response);
    } else if (opensPage(request)) {
      response.sendRedirect(LocalPath.of(wanted(request)).afterSigningIn());
    } else if (sendsForm(request)) {
      response.sendRedirect(LocalPath.START.afterSigningIn());
    } else {
      problems.write(request, response, "sign-in-needed", HttpStatus.UNAUTHORIZED);
    }
  }

  /// What a form of a locked page brings is not taken; the page it stands on is found again.
  private void tellLocked(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (opensPage(request)) {
      response.sendRedirect(LocalPath.of(wanted(request)).afterUnlocking());
    } else if (sendsForm(request)) {
      response.sendRedirect(LocalPath.ofReferer(request).afterUnlocking());
    } else {
      problems.write(request, response, "session-locked", HttpStatus.LOCKED);
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
      throws IOException {
    if (opensPage(request)) {
      response.sendRedirect("/");
    } else {
      log.info(
          "{} {} is refused: {}",
          request.getMethod(),
          request.getRequestURI(),
          exception.getClass().getSimpleName());
      problems.write(request, response, idOf(exception), HttpStatus.FORBIDDEN);
    }
  }

  /// A page that was opened before somebody signed in or out in another tab brings the token of the
  /// time before.
  private static String idOf(AccessDeniedException exception) {
    return exception instanceof CsrfException ? "page-outdated" : "forbidden";
  }

  private static String wanted(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  private static boolean opensPage(HttpServletRequest request) {
    return request.getMethod().equals("GET") && ProblemWriter.isForPeople(request);
  }

  private static boolean sendsForm(HttpServletRequest request) {
    return request.getMethod().equals("POST") && ProblemWriter.isForPeople(request);
  }
}
