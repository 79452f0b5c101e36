package io.dozvon.web.problems;

import io.dozvon.web.security.LocalPath;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/// What is shown when no request handler had an answer: a page for people, a problem for machines,
/// never an exception's message.
@Controller
class ErrorPage implements ErrorController {
  private static final String ID = ErrorPage.class.getName();

  private final Problems problems;

  ErrorPage(Problems problems) {
    this.problems = problems;
  }

  /// What this page is to say of the request, in place of what its status says.
  static void say(String id, HttpServletRequest request) {
    request.setAttribute(ID, id);
  }

  @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
  String page(
      HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
    ProblemDetail problem = problem(request, locale);
    response.setStatus(problem.getStatus());
    model.addAttribute("problem", problem);
    model.addAttribute("back", back(request).text());
    return "problem";
  }

  @RequestMapping("/error")
  ResponseEntity<ProblemDetail> problemJson(HttpServletRequest request, Locale locale) {
    ProblemDetail problem = problem(request, locale);
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private ProblemDetail problem(HttpServletRequest request, Locale locale) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status =
        code instanceof Integer number ? HttpStatus.valueOf(number) : HttpStatus.NOT_FOUND;
    String id = request.getAttribute(ID) instanceof String said ? said : HttpProblem.idOf(status);
    return problems.problem(id, status, locale);
  }

  /// A filter says no to forms: back to the page where it stands.
  private static LocalPath back(HttpServletRequest request) {
    return request.getAttribute(ID) == null ? LocalPath.START : LocalPath.ofReferer(request);
  }
}
