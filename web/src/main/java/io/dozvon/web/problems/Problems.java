package io.dozvon.web.problems;

import io.dozvon.vocabulary.Refusal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/// Words problems. `type` and `id` are for machines and stay; `title` and `detail` are for people.
@Component
public final class Problems {
  private static final String TYPE = "urn:dozvon:problem:";

  private final MessageSource messages;

  Problems(MessageSource messages) {
    this.messages = messages;
  }

  public ProblemDetail refused(Refusal refusal, Locale locale) {
    Object[] details = refusal.details().values().toArray();
    ProblemDetail problem = problem(refusal.id(), statusOf(refusal.kind()), locale, details);
    refusal.details().forEach(problem::setProperty);
    return problem;
  }

  public ProblemDetail problem(String id, HttpStatus status, Locale locale, Object... details) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail(id, locale, details));
    problem.setType(URI.create(TYPE + id));
    problem.setTitle(text("problem." + id + ".title", locale, id, details));
    problem.setProperty("id", id);
    return problem;
  }

  /// Names the first field at the top and every one in `errors`.
  public ProblemDetail fields(List<FieldProblem> fields, Locale locale) {
    FieldProblem first = fields.getFirst();
    ProblemDetail problem = problem(first.id(), HttpStatus.BAD_REQUEST, locale, first.field());
    problem.setDetail(first.field() + ": " + first.detail());
    problem.setProperty("field", first.field());
    problem.setProperty("errors", fields);
    return problem;
  }

  public FieldProblem field(String field, String id, Locale locale, Object... details) {
    return new FieldProblem(field, id, detail(id, locale, details));
  }

  private String detail(String id, Locale locale, Object... details) {
    return text("problem." + id + ".detail", locale, id, details);
  }

  private String text(String key, Locale locale, String otherwise, Object... details) {
    String text = messages.getMessage(key, details, otherwise, locale);
    return text == null ? otherwise : text;
  }

  private static HttpStatus statusOf(Refusal.Kind kind) {
    return switch (kind) {
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
      case CONFLICT -> HttpStatus.CONFLICT;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }
}
