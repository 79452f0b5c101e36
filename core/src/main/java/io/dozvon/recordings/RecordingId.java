package io.dozvon.recordings;

import io.dozvon.telephony.SoundFile;
import java.util.UUID;

/// Identifies a recording, its plain file, and what its sealed pieces belong to.
public record RecordingId(UUID value) {
  static RecordingId random() {
    return new RecordingId(UUID.randomUUID());
  }

  SoundFile file() {
    return new SoundFile(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
