package io.dozvon.web.admin;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.consultations.ConsultationDetails;
import io.dozvon.consultations.Consultations;
import io.dozvon.consultations.Guests;
import io.dozvon.consultations.Outcomes;
import io.dozvon.dialling.Channel;
import io.dozvon.quality.Qualities;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.Optional;
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
  private final Guests guests;
  private final Outcomes outcomes;
  private final Qualities qualities;

  ConsultationsApi(
      Consultations consultations, Guests guests, Outcomes outcomes, Qualities qualities) {
    this.consultations = consultations;
    this.guests = guests;
    this.outcomes = outcomes;
    this.qualities = qualities;
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
    return withAll(unlessRefused(consultations.look(new ConsultationId(id), admin)));
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

  /// Calls it off because we cannot hold it: what was reserved is given back, the patient is told
  /// by a text.
  @PostMapping("/consultations/{id}/cancel-by-us")
  @BadRequest
  @NotFound
  @Conflict
  @Unprocessable
  ConsultationJson cancelByUs(
      @PathVariable UUID id,
      @Valid @RequestBody ReasonJson wish,
      @AuthenticationPrincipal Actor.Admin admin) {
    ConsultationId consultation = new ConsultationId(id);
    return after(() -> outcomes.cancelByUs(consultation, wish.text(), admin), consultation, admin);
  }

  /// Closes it as not rendered by the patient's fault (R15), if what was tried shows that.
  @PostMapping("/consultations/{id}/patients-fault")
  @BadRequest
  @NotFound
  @Conflict
  @Unprocessable
  ConsultationJson patientsFault(
      @PathVariable UUID id,
      @Valid @RequestBody ReasonJson wish,
      @AuthenticationPrincipal Actor.Admin admin) {
    ConsultationId consultation = new ConsultationId(id);
    return after(
        () -> outcomes.patientsFault(consultation, Optional.of(wish.text()), admin),
        consultation,
        admin);
  }

  /// Corrects what came of a closed consultation by a new entry; the quota follows.
  @PostMapping("/consultations/{id}/outcome")
  @BadRequest
  @NotFound
  @Conflict
  @Unprocessable
  ConsultationJson correct(
      @PathVariable UUID id,
      @Valid @RequestBody OutcomeCorrectionJson wish,
      @AuthenticationPrincipal Actor.Admin admin) {
    ConsultationId consultation = new ConsultationId(id);
    return after(
        () -> outcomes.correct(consultation, wish.read(), wish.text(), admin), consultation, admin);
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
    return withAll(unlessRefused(consultations.after(wish, consultation, admin)));
  }

  private ConsultationJson withAll(ConsultationDetails details) {
    ConsultationId id = details.consultation().facts().id();
    return ConsultationJson.of(
        details,
        guests.of(List.of(id)).getOrDefault(id, List.of()),
        outcomes.of(List.of(id)).getOrDefault(id, List.of()),
        qualities.of(List.of(id)).getOrDefault(id, List.of()));
  }
}
