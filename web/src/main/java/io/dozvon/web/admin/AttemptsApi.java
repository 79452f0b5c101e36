package io.dozvon.web.admin;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.dialling.AttemptFilter;
import io.dozvon.dialling.AttemptId;
import io.dozvon.dialling.Dialling;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.web.problems.MalformedParameter;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@AdminApi
class AttemptsApi {
  private final Dialling dialling;

  AttemptsApi(Dialling dialling) {
    this.dialling = dialling;
  }

  /// The newest first.
  @GetMapping("/attempts")
  @BadRequest
  List<AttemptJson> attempts(
      @RequestParam Optional<UUID> consultationId,
      @Parameter(description = "Only those intended at or after this instant (ISO 8601).")
          @RequestParam
          Optional<String> since,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
      @AuthenticationPrincipal Actor.Admin admin) {
    AttemptFilter filter =
        new AttemptFilter(
            consultationId.map(ConsultationId::new), since.map(AttemptsApi::instant), limit);
    return dialling.attempts(filter, admin).stream().map(AttemptJson::of).toList();
  }

  @GetMapping("/attempts/{id}")
  @BadRequest
  @NotFound
  AttemptJson attempt(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    return AttemptJson.of(unlessRefused(dialling.attempt(new AttemptId(id), admin)));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new MalformedParameter("since", "instant-malformed");
    }
  }
}
