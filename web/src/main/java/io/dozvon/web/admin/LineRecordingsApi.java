package io.dozvon.web.admin;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.recordings.LineRecordingListenings;
import io.dozvon.recordings.ListeningId;
import io.dozvon.recordings.RecordingId;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.web.recordings.SoundAnswer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// What was recorded of the line's calls; a recording has its call's id.
@AdminApi
class LineRecordingsApi {
  private final LineRecordingListenings listenings;

  LineRecordingsApi(LineRecordingListenings listenings) {
    this.listenings = listenings;
  }

  /// The newest first, or the one of a call; without who listened.
  @GetMapping("/line-recordings")
  List<LineRecordingJson> lineRecordings(
      @RequestParam Optional<UUID> call,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
      @AuthenticationPrincipal Actor.Admin admin) {
    return call.map(it -> ofCall(it, admin))
        .orElseGet(
            () -> listenings.newest(limit, admin).stream().map(LineRecordingJson::of).toList());
  }

  private List<LineRecordingJson> ofCall(UUID call, Actor.Admin admin) {
    return unlessRefused(listenings.ofCall(new LineCallId(call), admin)).stream()
        .map(found -> LineRecordingJson.of(found.recording()))
        .toList();
  }

  @GetMapping("/line-recordings/{id}")
  @BadRequest
  @NotFound
  LineRecordingJson lineRecording(
      @PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    return LineRecordingJson.of(unlessRefused(listenings.look(new RecordingId(id), admin)));
  }

  /// Says why, before anything can be heard.
  @PostMapping("/line-recordings/{id}/listenings")
  @BadRequest
  @NotFound
  @Conflict
  @Unprocessable
  ListeningJson listenToLine(
      @PathVariable UUID id,
      @Valid @RequestBody ListeningReasonJson why,
      @AuthenticationPrincipal Actor.Admin admin) {
    return ListeningJson.ofLine(
        unlessRefused(listenings.begin(new RecordingId(id), why.reason(), admin)));
  }

  /// A WAVE file, whole or in part.
  @GetMapping("/line-recordings/listenings/{listening}/sound")
  @BadRequest
  @NotFound
  @Conflict
  ResponseEntity<Resource> soundOfLine(
      @PathVariable UUID listening, @AuthenticationPrincipal Actor.Admin admin) {
    return SoundAnswer.of(unlessRefused(listenings.sound(new ListeningId(listening), admin)));
  }

  /// Deletes the sound before its time; that it was there stays proved.
  @PostMapping("/line-recordings/{id}/delete")
  @BadRequest
  @NotFound
  @Conflict
  LineRecordingJson deleteLineRecording(
      @PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    return LineRecordingJson.of(unlessRefused(listenings.delete(new RecordingId(id), admin)));
  }
}
