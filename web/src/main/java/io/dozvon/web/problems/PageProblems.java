package io.dozvon.web.problems;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// A refusal met while a page is being made is shown as a page.
@ControllerAdvice(annotations = Controller.class)
final class PageProblems {
  private final Problems problems;

  PageProblems(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  String refused(RefusedWish wish, Locale locale, HttpServletResponse response, Model model) {
    ProblemDetail problem = problems.refused(wish.refusal(), locale);
    response.setStatus(problem.getStatus());
    model.addAttribute("problem", problem);
    return "problem";
  }
}
