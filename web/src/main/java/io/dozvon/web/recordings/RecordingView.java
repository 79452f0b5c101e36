package io.dozvon.web.recordings;

import io.dozvon.recordings.Recording;
import io.dozvon.recordings.Recording.Proof;
import io.dozvon.recordings.Recording.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One recording on a page; what was only asked is not shown.
///
/// @param state as [Recording#state]
/// @param minutes how long it lasted, with `seconds`
/// @param until when it is deleted, null if it is not kept
public record RecordingView(
    UUID id,
    String state,
    ZonedDateTime startedAt,
    long minutes,
    int seconds,
    @Nullable ZonedDateTime until,
    @Nullable String because) {

  public static List<RecordingView> all(List<Recording> recordings, ZoneId zone) {
    return recordings.stream().flatMap(it -> of(it, zone).stream()).toList();
  }

  static Optional<RecordingView> of(Recording recording, ZoneId zone) {
    return recording.spanSoFar().map(span -> of(recording, span, zone));
  }

  private static RecordingView of(Recording recording, Span span, ZoneId zone) {
    Optional<Proof> kept = recording.proofSoFar().filter(_ -> recording instanceof Recording.Kept);
    return new RecordingView(
        recording.facts().id().value(),
        recording.state(),
        span.startedAt().atZone(zone),
        span.length().toMinutes(),
        span.length().toSecondsPart(),
        kept.map(Proof::until).map(until -> at(until, zone)).orElse(null),
        kept.map(Proof::because).orElse(null));
  }

  private static ZonedDateTime at(Instant when, ZoneId zone) {
    return when.atZone(zone);
  }
}
