package io.dozvon.web.admin;

import io.dozvon.recordings.LineRecording;
import io.dozvon.recordings.LineRecordingDetails;
import io.dozvon.recordings.Recording.Proof;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was recorded of a call of the line, and what became of it; what does not apply is null.
record LineRecordingJson(
    @Schema(description = "Of the call, and of its recording.") UUID id,
    String exchange,
    @Schema(allowableValues = {"ended", "kept", "lost", "deleted"}) String state,
    @Schema(description = "When the call arrived.") Instant startedAt,
    @Schema(description = "When the call was over.") Instant stoppedAt,
    @Nullable Instant keptUntil,
    @Nullable String keptBecause,
    @Schema(description = "Of the WAVE file, bytes.") @Nullable Long length,
    @Schema(description = "Of the WAVE file; stays when the sound is deleted.")
        @Nullable String sha256,
    @Nullable Instant deletedAt,
    List<RecordingJson.Heard> heard) {

  static LineRecordingJson of(LineRecording recording) {
    return of(new LineRecordingDetails(recording, List.of()));
  }

  static LineRecordingJson of(LineRecordingDetails details) {
    LineRecording recording = details.recording();
    Optional<Proof> proof = recording.proofSoFar();
    return new LineRecordingJson(
        recording.facts().call().value(),
        recording.facts().exchange().value(),
        recording.state(),
        recording.facts().began(),
        recording.facts().ended(),
        proof.map(Proof::until).orElse(null),
        proof.map(Proof::because).orElse(null),
        proof.map(Proof::length).orElse(null),
        proof.map(Proof::sha256).orElse(null),
        recording instanceof LineRecording.Deleted deleted ? deleted.at() : null,
        details.listenings().stream().map(RecordingJson.Heard::of).toList());
  }
}
