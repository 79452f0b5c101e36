package io.dozvon.web.admin;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.annotation.Annotation;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/// Describes how each request of the API can be refused.
@Configuration(proxyBeanMethods = false)
class DescribedProblems {
  private static final String NAME = "Problem";
  private static final String BAD_REQUEST =
      "Unreadable: `json-malformed`, `field-missing`, `field-unknown`, `field-too-long`, `id-malformed`,"
          + " `phone-malformed`, `date-malformed`, …; `field` names the culprit, `errors` all of them";
  private static final String NOT_FOUND =
      "No such thing: `patient-not-found`, `doctor-not-found`, `consultation-not-found`,"
          + " `attempt-not-found`, `message-not-found`, `programme-not-found`,"
          + " `opening-not-found`, `queue-not-found`, `agent-not-found`";
  private static final String UNPROCESSABLE =
      "Readable, but not to be had: `birth-date-in-the-future`, `birth-date-too-long-ago`,"
          + " `exchange-not-found`, `speciality-twice`, `policy-number-twice`,"
          + " `opening-malformed`, `queue-malformed`, `line-hours-malformed`, `agent-not-staff`";
  private static final String CONFLICT =
      "Not possible as things stand: `call-already-live`, `busy-in-another-call`, `no-live-call`,"
          + " `consultation-closed`, `consultation-not-running`, `phone-already-ringing`,"
          + " `doctor-has-no-desk-phone`, `message-not-given-up`, `message-expired`,"
          + " `consultation-already-started`, `quota-used-up`, `consents-due`,"
          + " `openings-overlap`, `queue-changed-meanwhile`, `queue-callers-wait`,"
          + " `agent-has-a-call`";

  @Bean
  GlobalOpenApiCustomizer problemSchema() {
    return api -> api.getComponents().addSchemas(NAME, problem());
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .description("RFC 9457")
        .addProperty("id", new StringSchema().description("stable"))
        .addProperty("type", new StringSchema().format("uri"))
        .addProperty("status", new IntegerSchema())
        .addProperty("title", new StringSchema().description("for people"))
        .addProperty("detail", new StringSchema().description("for people"))
        .addProperty("instance", new StringSchema().format("uri"))
        .addProperty("field", new StringSchema().description("the first field that is wrong"));
  }

  @Bean
  GlobalOperationCustomizer problemsOfOperations() {
    return (operation, method) -> {
      answer(operation, "401", "`token-missing`, `token-unknown`");
      answer(operation, "429", "Too many requests without a valid token: `too-many-requests`");
      answerIf(BadRequest.class, method, operation, "400", BAD_REQUEST);
      answerIf(NotFound.class, method, operation, "404", NOT_FOUND);
      answerIf(Conflict.class, method, operation, "409", CONFLICT);
      answerIf(Unprocessable.class, method, operation, "422", UNPROCESSABLE);
      answerIf(Conflict.class, method, operation, "503", "`no-exchange-available`");
      return operation;
    };
  }

  private static void answerIf(
      Class<? extends Annotation> marked,
      HandlerMethod method,
      Operation operation,
      String status,
      String description) {
    if (method.hasMethodAnnotation(marked)) {
      answer(operation, status, description);
    }
  }

  private static void answer(Operation operation, String status, String description) {
    Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + NAME);
    operation
        .getResponses()
        .addApiResponse(
            status,
            new ApiResponse()
                .description(description)
                .content(
                    new Content()
                        .addMediaType("application/problem+json", new MediaType().schema(schema))));
  }
}
