package io.dozvon.web.admin;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.scheduling.OpeningId;
import io.dozvon.scheduling.Openings;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.DoctorId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@AdminApi
class OpeningsApi {
  private final Openings openings;
  private final Clock clock;

  OpeningsApi(Openings openings, Clock clock) {
    this.openings = openings;
    this.clock = clock;
  }

  @PostMapping("/openings")
  @BadRequest
  @NotFound
  @Conflict
  @Unprocessable
  ResponseEntity<OpeningJson> open(
      @Valid @RequestBody NewOpeningJson wish, @AuthenticationPrincipal Actor.Admin admin) {
    OpeningJson opened =
        OpeningJson.of(
            unlessRefused(
                openings.open(wish.doctor(), wish.start(), wish.end(), wish.slotLength(), admin)));
    return ResponseEntity.created(URI.create("/api/admin/v1/openings/" + opened.id())).body(opened);
  }

  /// Those that are not over, in order.
  ///
  /// @param from when they must not be over; now if left out
  @GetMapping("/openings")
  @BadRequest
  @NotFound
  List<OpeningJson> openings(
      @RequestParam UUID doctorId,
      @RequestParam @Nullable Instant from,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
      @AuthenticationPrincipal Actor.Admin admin) {
    Instant since = Objects.requireNonNullElseGet(from, clock::instant);
    return unlessRefused(openings.of(new DoctorId(doctorId), since, limit, admin)).stream()
        .map(OpeningJson::of)
        .toList();
  }

  /// Offers these hours no longer; what is booked in them stays booked.
  @PostMapping("/openings/{id}/close")
  @BadRequest
  @NotFound
  OpeningJson close(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    return OpeningJson.of(unlessRefused(openings.close(new OpeningId(id), admin)));
  }
}
