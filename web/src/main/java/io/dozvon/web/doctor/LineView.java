package io.dozvon.web.doctor;

import io.dozvon.scheduling.Line;
import io.dozvon.scheduling.Place;
import io.dozvon.staff.Doctor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who waits for the duty doctor, as a doctor sees it.
///
/// @param since since when the doctor is on duty; empty if they are not
/// @param longest how long the first one has waited, minutes
/// @param busy whether a call of the doctor's own is going on
/// @param deskPhone whether the doctor's desk phone rings instead of the page
record LineView(
    @Nullable Instant since,
    int waiting,
    long longest,
    boolean busy,
    boolean deskPhone,
    List<Waiting> first) {

  /// @param reason in the patient's own words, if they said
  record Waiting(UUID id, long minutes, @Nullable String reason) {}

  static LineView of(Line line, Doctor doctor, boolean busy, Instant now) {
    return new LineView(
        line.onDutySince().orElse(null),
        line.waiting(),
        line.longestSince().map(since -> minutes(since, now)).orElse(0L),
        busy,
        doctor.deskPhone().isPresent(),
        line.first().stream().map(place -> waiting(place.facts(), now)).toList());
  }

  private static Waiting waiting(Place.Facts place, Instant now) {
    return new Waiting(
        place.id().value(), minutes(place.joinedAt(), now), place.reason().orElse(null));
  }

  private static long minutes(Instant since, Instant now) {
    return Math.max(0, Duration.between(since, now).toMinutes());
  }
}
