package io.dozvon.web.admin;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.consultations.Consultations;
import io.dozvon.dialling.AttemptFilter;
import io.dozvon.dialling.AttemptId;
import io.dozvon.dialling.Dialling;
import io.dozvon.dialling.PhoneCalls;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.web.problems.MalformedParameter;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@AdminApi
class AttemptsApi {
  private final Dialling dialling;
  private final PhoneCalls phones;
  private final Consultations consultations;

  AttemptsApi(Dialling dialling, PhoneCalls phones, Consultations consultations) {
    this.dialling = dialling;
    this.phones = phones;
    this.consultations = consultations;
  }

  /// The newest first: those of consultations, and if no consultation is named those of callbacks.
  @GetMapping("/attempts")
  @BadRequest
  List<AttemptJson> attempts(
      @RequestParam Optional<UUID> consultationId,
      @Parameter(description = "Only those intended at or after this instant (ISO 8601).")
          @RequestParam
          Optional<String> since,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
      @AuthenticationPrincipal Actor.Admin admin) {
    Optional<Instant> first = since.map(AttemptsApi::instant);
    AttemptFilter filter = new AttemptFilter(consultationId.map(ConsultationId::new), first, limit);
    Stream<AttemptJson> ofConsultations =
        dialling.attempts(filter, admin).stream().map(AttemptJson::of);
    Stream<AttemptJson> ofCallbacks =
        consultationId.isPresent()
            ? Stream.empty()
            : phones.list(first, limit, admin).stream().map(AttemptJson::of);
    return Stream.concat(ofConsultations, ofCallbacks)
        .sorted(Comparator.comparing(AttemptJson::intendedAt).reversed())
        .limit(limit)
        .toList();
  }

  @GetMapping("/attempts/{id}")
  @BadRequest
  @NotFound
  AttemptDetailsJson attempt(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    AttemptId attempt = new AttemptId(id);
    return AttemptDetailsJson.of(
        unlessRefused(dialling.attempt(attempt, admin)), dialling.corrections(attempt));
  }

  /// Says who or what had picked up in truth, beside the outcome, which stays as it is. Saying the
  /// same again changes nothing.
  @PostMapping("/attempts/{id}/corrections")
  @BadRequest
  @NotFound
  @Conflict
  CorrectedAttemptJson correct(
      @PathVariable UUID id,
      @Valid @RequestBody NewAttemptCorrectionJson wish,
      @AuthenticationPrincipal Actor.Admin admin) {
    return CorrectedAttemptJson.of(
        unlessRefused(consultations.correct(new AttemptId(id), wish.said(), admin)));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new MalformedParameter("since", "instant-malformed");
    }
  }
}
