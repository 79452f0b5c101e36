package io.dozvon.web.admin;

import io.dozvon.recordings.ConsentEntry;
import io.dozvon.recordings.Listening;
import io.dozvon.recordings.Recording;
import io.dozvon.recordings.Recording.Proof;
import io.dozvon.recordings.Recording.Span;
import io.dozvon.recordings.RecordingDetails;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.Wire;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One wish to record, and what became of it; what does not apply is null.
record RecordingJson(
    UUID id,
    UUID consultationId,
    UUID patientId,
    UUID doctorId,
    String exchange,
    @Schema(
            allowableValues = {
              "asked",
              "not-agreed",
              "running",
              "stopped",
              "kept",
              "lost",
              "deleted"
            })
        String state,
    Instant askedAt,
    @Nullable Instant startedAt,
    @Nullable Instant stoppedAt,
    @Nullable String stoppedBy,
    @Nullable Instant keptUntil,
    @Nullable String keptBecause,
    @Schema(description = "Of the WAVE file, bytes.") @Nullable Long length,
    @Schema(description = "Of the WAVE file; stays when the sound is deleted.")
        @Nullable String sha256,
    @Nullable Instant deletedAt,
    List<Said> said,
    List<Heard> heard) {

  /// One step of the consent.
  record Said(String step, String by, String how, Instant at) {
    static Said of(ConsentEntry entry) {
      return new Said(Wire.name(entry.step()), who(entry.by()), Wire.name(entry.how()), entry.at());
    }
  }

  /// Somebody who listened.
  record Heard(String by, String reason, Instant at) {
    static Heard of(Listening listening) {
      return new Heard(who(listening.by()), listening.reason(), listening.at());
    }
  }

  static RecordingJson of(Recording recording) {
    return of(new RecordingDetails(recording, List.of(), List.of()));
  }

  static RecordingJson of(RecordingDetails details) {
    Recording recording = details.recording();
    Optional<Span> span = recording.spanSoFar();
    Optional<Proof> proof = recording.proofSoFar();
    return new RecordingJson(
        recording.facts().id().value(),
        recording.facts().consultation().value(),
        recording.facts().patient().value(),
        recording.facts().doctor().value(),
        recording.facts().exchange().value(),
        recording.state(),
        recording.facts().askedAt(),
        startedAt(recording),
        span.map(Span::stoppedAt).orElse(null),
        span.map(it -> Wire.name(it.stoppedBy())).orElse(null),
        proof.map(Proof::until).orElse(null),
        proof.map(Proof::because).orElse(null),
        proof.map(Proof::length).orElse(null),
        proof.map(Proof::sha256).orElse(null),
        recording instanceof Recording.Deleted deleted ? deleted.at() : null,
        details.consents().stream().map(Said::of).toList(),
        details.listenings().stream().map(Heard::of).toList());
  }

  private static @Nullable Instant startedAt(Recording recording) {
    return recording instanceof Recording.Running running
        ? running.startedAt()
        : recording.spanSoFar().map(Span::startedAt).orElse(null);
  }

  private static String who(Actor actor) {
    return switch (actor) {
      case Actor.Patient(PatientId id) -> "patient " + id;
      case Actor.Doctor(DoctorId id) -> "doctor " + id;
      case Actor.Staff(StaffId id, _) -> "staff " + id;
      case Actor.Admin(String name) -> "admin " + name;
      case Actor.Service _ -> "service";
    };
  }
}
