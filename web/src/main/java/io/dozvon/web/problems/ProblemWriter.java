package io.dozvon.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/// Says no from within a filter, before any request handler is reached: to people with a page, to
/// machines with a problem.
@Component
public final class ProblemWriter {
  private final Problems problems;
  private final LocaleResolver locales;
  private final JsonMapper json;

  ProblemWriter(Problems problems, LocaleResolver locales, JsonMapper json) {
    this.problems = problems;
    this.locales = locales;
    this.json = json;
  }

  public void write(
      HttpServletRequest request, HttpServletResponse response, String id, HttpStatus status)
      throws IOException {
    if (isForPeople(request)) {
      ErrorPage.say(id, request);
      response.sendError(status.value());
    } else {
      writeJson(request, response, id, status);
    }
  }

  /// Whether a browser asks for a page, and no script of ours.
  public static boolean isForPeople(HttpServletRequest request) {
    return String.valueOf(request.getHeader(HttpHeaders.ACCEPT))
        .contains(MediaType.TEXT_HTML_VALUE);
  }

  private void writeJson(
      HttpServletRequest request, HttpServletResponse response, String id, HttpStatus status)
      throws IOException {
    ProblemDetail problem = problems.problem(id, status, locales.resolveLocale(request));
    problem.setInstance(URI.create(request.getRequestURI()));
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(json.writeValueAsString(problem));
  }
}
