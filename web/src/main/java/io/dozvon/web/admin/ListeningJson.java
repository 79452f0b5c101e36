package io.dozvon.web.admin;

import io.dozvon.recordings.Listening;
import java.util.UUID;

/// What was begun for a reason, and may be fetched for a while.
record ListeningJson(UUID id, UUID recordingId, String sound) {
  static ListeningJson of(Listening listening) {
    return of(listening, "/recordings");
  }

  static ListeningJson ofLine(Listening listening) {
    return of(listening, "/line-recordings");
  }

  private static ListeningJson of(Listening listening, String door) {
    return new ListeningJson(
        listening.id().value(),
        listening.recording().value(),
        "%s/listenings/%s/sound".formatted(door, listening.id()));
  }
}
