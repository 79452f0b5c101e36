package io.dozvon.web.admin;

import io.dozvon.recordings.Listening;
import java.util.UUID;

/// What was begun for a reason, and may be fetched for a while.
record ListeningJson(UUID id, UUID recordingId, String sound) {
  static ListeningJson of(Listening listening) {
    return new ListeningJson(
        listening.id().value(),
        listening.recording().value(),
        "/recordings/listenings/%s/sound".formatted(listening.id()));
  }
}
