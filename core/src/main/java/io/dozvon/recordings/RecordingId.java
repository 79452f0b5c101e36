package io.dozvon.recordings;

import io.dozvon.telephony.SoundFile;
import io.dozvon.telephony.acd.LineCallId;
import java.util.UUID;

/// Identifies a recording, its plain file, and what its sealed pieces belong to.
public record RecordingId(UUID value) {
  static RecordingId random() {
    return new RecordingId(UUID.randomUUID());
  }

  /// A line call has one recording at most, which has the call's id.
  public static RecordingId of(LineCallId call) {
    return new RecordingId(call.value());
  }

  SoundFile file() {
    return new SoundFile(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
