package io.dozvon.recordings;

import java.util.UUID;

/// Identifies one person's listening to one recording.
public record ListeningId(UUID value) {
  static ListeningId random() {
    return new ListeningId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
