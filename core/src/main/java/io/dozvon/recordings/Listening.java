package io.dozvon.recordings;

import io.dozvon.vocabulary.Actor;
import java.time.Instant;

/// Somebody listens to a recording.
///
/// @param reason in their own words
public record Listening(
    ListeningId id, RecordingId recording, Actor by, String reason, Instant at) {
  /// What a reason may have, in characters.
  public static final int SHORTEST = 3;

  public static final int LONGEST = 500;
}
