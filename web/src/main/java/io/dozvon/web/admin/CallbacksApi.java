package io.dozvon.web.admin;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.callbacks.CallbackFilter;
import io.dozvon.callbacks.CallbackId;
import io.dozvon.callbacks.Callbacks;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@AdminApi
class CallbacksApi {
  private static final Duration RECENTLY = Duration.ofDays(1);

  private final Callbacks callbacks;
  private final Clock clock;

  CallbacksApi(Callbacks callbacks, Clock clock) {
    this.callbacks = callbacks;
    this.clock = clock;
  }

  /// The open ones by their place.
  ///
  /// @param over whether those are listed too that have come to an end within a day
  @GetMapping("/callbacks")
  @BadRequest
  List<CallbackJson> callbacks(
      @RequestParam Optional<String> queue,
      @RequestParam(defaultValue = "false") boolean over,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
      @AuthenticationPrincipal Actor.Admin admin) {
    Optional<Instant> ended =
        over ? Optional.of(clock.instant().minus(RECENTLY)) : Optional.empty();
    CallbackFilter filter =
        new CallbackFilter(
            queue.filter(QueueId::isName).map(QueueId::new), Optional.empty(), ended, limit);
    return callbacks.list(filter, admin).stream().map(CallbackJson::of).toList();
  }

  @GetMapping("/callbacks/{id}")
  @BadRequest
  @NotFound
  CallbackJson callback(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    return json(new CallbackId(id), admin);
  }

  private CallbackJson json(CallbackId id, Actor.Admin admin) {
    return CallbackJson.of(unlessRefused(callbacks.look(id, admin)));
  }

  /// Has somebody called back; a number that is to be called back for the queue already is not
  /// called twice.
  @PostMapping("/callbacks")
  @BadRequest
  @NotFound
  @Conflict
  @Unprocessable
  ResponseEntity<CallbackJson> add(
      @Valid @RequestBody NewCallbackJson wish, @AuthenticationPrincipal Actor.Admin admin) {
    CallbackId id = unlessRefused(callbacks.add(wish.wish(), admin));
    return ResponseEntity.created(URI.create("/api/admin/v1/callbacks/" + id))
        .body(json(id, admin));
  }

  @PostMapping("/callbacks/{id}/cancel")
  @BadRequest
  @NotFound
  @Conflict
  CallbackJson cancel(
      @PathVariable UUID id,
      @Valid @RequestBody CallbackCancellationJson wish,
      @AuthenticationPrincipal Actor.Admin admin) {
    return json(unlessRefused(callbacks.cancel(new CallbackId(id), wish.why(), admin)), admin);
  }
}
