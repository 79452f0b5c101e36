package io.dozvon.web.problems;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Turns every "no" of the APIs into `application/problem+json`.
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = RestController.class)
final class ProblemAnswers extends ResponseEntityExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(ProblemAnswers.class);

  private final Problems problems;

  ProblemAnswers(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<Object> refused(RefusedWish wish, Locale locale) {
    return answer(problems.refused(wish.refusal(), locale));
  }

  @ExceptionHandler
  ResponseEntity<Object> malformed(MalformedParameter malformed, Locale locale) {
    return answer(
        problems.fields(
            List.of(problems.field(malformed.parameter(), malformed.id(), locale)), locale));
  }

  @ExceptionHandler
  ResponseEntity<Object> defect(Exception defect, WebRequest request, Locale locale) {
    log.error("{} failed", request.getDescription(false), defect);
    return answer(problems.problem("internal-error", HttpStatus.INTERNAL_SERVER_ERROR, locale));
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    List<FieldProblem> fields =
        invalid.getFieldErrors().stream()
            .map(error -> field(error, LocaleContextHolder.getLocale()))
            .sorted(Comparator.comparing(FieldProblem::field))
            .toList();
    return answer(problems.fields(fields, LocaleContextHolder.getLocale()));
  }

  private FieldProblem field(FieldError error, Locale locale) {
    String id =
        switch (String.valueOf(error.getCode())) {
          case "NotBlank", "NotNull" -> "field-missing";
          case "Size" -> "field-too-long";
          case "Readable" -> String.valueOf(error.getDefaultMessage());
          default -> "field-invalid";
        };
    return problems.field(error.getField(), id, locale);
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    Locale locale = LocaleContextHolder.getLocale();
    return switch (unreadable.getCause()) {
      case UnrecognizedPropertyException unknown ->
          answer(
              problems.fields(
                  List.of(problems.field(unknown.getPropertyName(), "field-unknown", locale)),
                  locale));
      case JacksonException json when !json.getPath().isEmpty() ->
          answer(
              problems.fields(
                  List.of(problems.field(pathOf(json), "field-invalid", locale)), locale));
      case null, default ->
          answer(problems.problem("json-malformed", HttpStatus.BAD_REQUEST, locale));
    };
  }

  private static String pathOf(JacksonException json) {
    return String.valueOf(json.getPath().getLast().getPropertyName());
  }

  @Override
  protected ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String parameter =
        String.valueOf(
            invalid
                .getParameterValidationResults()
                .getFirst()
                .getMethodParameter()
                .getParameterName());
    return answer(
        problems.fields(
            List.of(
                problems.field(
                    parameter, "parameter-out-of-range", LocaleContextHolder.getLocale())),
            LocaleContextHolder.getLocale()));
  }

  @Override
  protected ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException mismatch,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String name =
        mismatch instanceof MethodArgumentTypeMismatchException argument
            ? argument.getName()
            : String.valueOf(mismatch.getPropertyName());
    boolean id = UUID.class.equals(mismatch.getRequiredType());
    return answer(
        problems.fields(
            List.of(
                problems.field(
                    name,
                    id ? "id-malformed" : "parameter-malformed",
                    LocaleContextHolder.getLocale())),
            LocaleContextHolder.getLocale()));
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception exception,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    HttpStatus known = HttpStatus.valueOf(status.value());
    ProblemDetail problem =
        problems.problem(HttpProblem.idOf(known), known, LocaleContextHolder.getLocale());
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static ResponseEntity<Object> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
