package io.dozvon.web.admin;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.recordings.ListeningId;
import io.dozvon.recordings.Listenings;
import io.dozvon.recordings.RecordingId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.web.recordings.SoundAnswer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@AdminApi
class RecordingsApi {
  private final Listenings listenings;

  RecordingsApi(Listenings listenings) {
    this.listenings = listenings;
  }

  /// The newest first, without who said what and who listened.
  @GetMapping("/recordings")
  List<RecordingJson> recordings(
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
      @AuthenticationPrincipal Actor.Admin admin) {
    return listenings.newest(limit, admin).stream().map(RecordingJson::of).toList();
  }

  @GetMapping("/recordings/{id}")
  @BadRequest
  @NotFound
  RecordingJson recording(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    return RecordingJson.of(unlessRefused(listenings.look(new RecordingId(id), admin)));
  }

  /// Says why, before anything can be heard.
  @PostMapping("/recordings/{id}/listenings")
  @BadRequest
  @NotFound
  @Conflict
  @Unprocessable
  ListeningJson listen(
      @PathVariable UUID id,
      @Valid @RequestBody ListeningReasonJson why,
      @AuthenticationPrincipal Actor.Admin admin) {
    return ListeningJson.of(
        unlessRefused(listenings.begin(new RecordingId(id), why.reason(), admin)));
  }

  /// A WAVE file, whole or in part.
  @GetMapping("/recordings/listenings/{listening}/sound")
  @BadRequest
  @NotFound
  @Conflict
  ResponseEntity<Resource> sound(
      @PathVariable UUID listening, @AuthenticationPrincipal Actor.Admin admin) {
    return SoundAnswer.of(unlessRefused(listenings.sound(new ListeningId(listening), admin)));
  }

  /// Deletes the sound before its time; that it was there stays proved.
  @PostMapping("/recordings/{id}/delete")
  @BadRequest
  @NotFound
  @Conflict
  RecordingJson delete(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    return RecordingJson.of(unlessRefused(listenings.delete(new RecordingId(id), admin)));
  }
}
