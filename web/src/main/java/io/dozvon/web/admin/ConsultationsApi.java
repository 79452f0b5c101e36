package io.dozvon.web.admin;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.consultations.Consultations;
import io.dozvon.dialling.Channel;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@AdminApi
class ConsultationsApi {
  private final Consultations consultations;

  ConsultationsApi(Consultations consultations) {
    this.consultations = consultations;
  }

  @PostMapping("/consultations")
  @BadRequest
  @NotFound
  @Conflict
  @Unprocessable
  ResponseEntity<ConsultationJson> create(
      @Valid @RequestBody NewConsultationJson wish, @AuthenticationPrincipal Actor.Admin admin) {
    ConsultationJson created =
        ConsultationJson.of(
            unlessRefused(
                consultations.create(wish.patient(), wish.doctor(), wish.exchangeName(), admin)));
    return ResponseEntity.created(URI.create("/api/admin/v1/consultations/" + created.id()))
        .body(created);
  }

  @GetMapping("/consultations/{id}")
  @BadRequest
  @NotFound
  ConsultationJson consultation(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    return ConsultationJson.of(unlessRefused(consultations.look(new ConsultationId(id), admin)));
  }

  @GetMapping("/consultations")
  List<ConsultationJson> consultations(
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
      @AuthenticationPrincipal Actor.Admin admin) {
    return consultations.newest(limit, admin).stream().map(ConsultationJson::of).toList();
  }

  /// The doctor's desk phone rings, then the patient is reached.
  @PostMapping("/consultations/{id}/call")
  @BadRequest
  @NotFound
  @Conflict
  ConsultationJson call(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    ConsultationId consultation = new ConsultationId(id);
    return after(() -> consultations.call(consultation, Channel.WEB, admin), consultation, admin);
  }

  /// Stops reaching, or hangs up.
  @PostMapping("/consultations/{id}/stop")
  @BadRequest
  @NotFound
  @Conflict
  ConsultationJson stop(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    ConsultationId consultation = new ConsultationId(id);
    return after(() -> consultations.stop(consultation, admin), consultation, admin);
  }

  /// The patient's phone rings now.
  @PostMapping("/consultations/{id}/phone-now")
  @BadRequest
  @NotFound
  @Conflict
  ConsultationJson phoneNow(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    ConsultationId consultation = new ConsultationId(id);
    return after(() -> consultations.phoneNow(consultation, admin), consultation, admin);
  }

  /// Calls it off for the patient before it has started: nothing is taken from their quota.
  @PostMapping("/consultations/{id}/cancel")
  @BadRequest
  @NotFound
  @Conflict
  ConsultationJson cancel(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    ConsultationId consultation = new ConsultationId(id);
    return after(() -> consultations.cancel(consultation, admin), consultation, admin);
  }

  /// Ends a running consultation for good.
  @PostMapping("/consultations/{id}/finish")
  @BadRequest
  @NotFound
  @Conflict
  ConsultationJson finish(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    ConsultationId consultation = new ConsultationId(id);
    return after(() -> consultations.finish(consultation, admin), consultation, admin);
  }

  private ConsultationJson after(
      Supplier<Answer<?>> wish, ConsultationId consultation, Actor.Admin admin) {
    return ConsultationJson.of(unlessRefused(consultations.after(wish, consultation, admin)));
  }
}
