package io.dozvon.recordings.store;

import io.dozvon.database.recordings.tables.records.RecordingRecord;
import io.dozvon.recordings.Recording;
import io.dozvon.recordings.Recording.Proof;
import io.dozvon.recordings.Recording.Span;
import io.dozvon.recordings.RecordingId;
import io.dozvon.recordings.StopReason;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Wire;

/// How recordings are written in rows.
final class RecordingRows {
  private RecordingRows() {}

  static void write(Recording.Facts facts, RecordingRecord row) {
    row.setId(facts.id().value());
    row.setConsultationId(facts.consultation().value());
    row.setPatientId(facts.patient().value());
    row.setDoctorId(facts.doctor().value());
    row.setExchange(facts.exchange().value());
    row.setDoctorLeg(facts.doctorLeg().value());
    row.setPatientLeg(facts.patientLeg().value());
    row.setByPhone(facts.byPhone());
    row.setAskedAt(facts.askedAt());
    row.setVersion(facts.version());
  }

  /// All that changes with the state.
  static void writeState(Recording recording, RecordingRecord row) {
    row.setState(recording.state());
    row.setDueAt(recording.dueAt().orElse(null));
    if (recording instanceof Recording.Running running) {
      row.setStartedAt(running.startedAt());
    }
    recording.spanSoFar().ifPresent(span -> write(span, row));
    recording.proofSoFar().ifPresent(proof -> write(proof, row));
    if (recording instanceof Recording.Deleted deleted) {
      row.setDeletedAt(deleted.at());
      row.setWrappedKey(null);
    }
  }

  private static void write(Span span, RecordingRecord row) {
    row.setStartedAt(span.startedAt());
    row.setStoppedAt(span.stoppedAt());
    row.setStoppedBy(Wire.name(span.stoppedBy()));
  }

  private static void write(Proof proof, RecordingRecord row) {
    row.setKeptAt(proof.keptAt());
    row.setKeptUntil(proof.until());
    row.setKeptBecause(proof.because());
    row.setLength(proof.length());
    row.setSha256(proof.sha256());
    row.setMasterKey(proof.masterKey());
  }

  static Recording read(RecordingRecord row) {
    Recording.Facts facts = facts(row);
    return switch (row.getState()) {
      case "asked" -> new Recording.Asked(facts, row.getDueAt());
      case "not-agreed" -> new Recording.NotAgreed(facts);
      case "running" -> new Recording.Running(facts, row.getStartedAt(), row.getDueAt());
      case "stopped" -> new Recording.Stopped(facts, span(row), row.getDueAt());
      case "kept" -> new Recording.Kept(facts, span(row), proof(row));
      case "lost" -> new Recording.Lost(facts, span(row));
      case "deleted" -> new Recording.Deleted(facts, span(row), proof(row), row.getDeletedAt());
      default -> throw new IllegalStateException("no recording is " + row.getState());
    };
  }

  private static Recording.Facts facts(RecordingRecord row) {
    return new Recording.Facts(
        new RecordingId(row.getId()),
        new ConsultationId(row.getConsultationId()),
        new PatientId(row.getPatientId()),
        new DoctorId(row.getDoctorId()),
        new ExchangeName(row.getExchange()),
        new LegId(row.getDoctorLeg()),
        new LegId(row.getPatientLeg()),
        row.getByPhone(),
        row.getAskedAt(),
        row.getVersion());
  }

  private static Span span(RecordingRecord row) {
    return new Span(
        row.getStartedAt(), row.getStoppedAt(), Wire.read(StopReason.class, row.getStoppedBy()));
  }

  private static Proof proof(RecordingRecord row) {
    return new Proof(
        row.getKeptAt(),
        row.getKeptUntil(),
        row.getKeptBecause(),
        row.getLength(),
        row.getSha256(),
        row.getMasterKey());
  }
}
