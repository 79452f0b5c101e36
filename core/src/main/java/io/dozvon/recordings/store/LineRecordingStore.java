package io.dozvon.recordings.store;

import static io.dozvon.database.recordings.Tables.LINE_RECORDING;
import static org.jooq.impl.DSL.inline;

import io.dozvon.database.recordings.tables.records.LineRecordingRecord;
import io.dozvon.recordings.LineRecording;
import io.dozvon.recordings.LineRecording.Facts;
import io.dozvon.recordings.Recording.Proof;
import io.dozvon.recordings.RecordingId;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.acd.LineCallId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Recordings of line calls, without their sound.
@Repository
public class LineRecordingStore {
  private static final Condition IS_KEPT = LINE_RECORDING.STATE.eq(inline("kept"));

  private final DSLContext sql;

  LineRecordingStore(DSLContext sql) {
    this.sql = sql;
  }

  /// @return whether it was not there yet
  public boolean insert(LineRecording.Ended ended) {
    LineRecordingRecord row = new LineRecordingRecord();
    row.setId(ended.facts().call().value());
    row.setExchange(ended.facts().exchange().value());
    row.setBeganAt(ended.facts().began());
    row.setEndedAt(ended.facts().ended());
    row.setVersion(ended.facts().version());
    writeState(ended, row);
    return sql.insertInto(LINE_RECORDING).set(row).onConflictDoNothing().execute() == 1;
  }

  /// @throws IllegalStateException if somebody else changed it since it was read
  public void update(LineRecording recording) {
    LineRecordingRecord row = new LineRecordingRecord();
    writeState(recording, row);
    update(recording.facts(), row);
  }

  /// @param wrappedKey with which its pieces are encrypted
  public void keep(LineRecording.Kept kept, byte[] wrappedKey) {
    LineRecordingRecord row = new LineRecordingRecord();
    writeState(kept, row);
    row.setWrappedKey(wrappedKey);
    update(kept.facts(), row);
  }

  private void update(Facts facts, LineRecordingRecord row) {
    row.setVersion(facts.version() + 1);
    int changed =
        sql.update(LINE_RECORDING)
            .set(row)
            .where(LINE_RECORDING.ID.eq(facts.call().value()))
            .and(LINE_RECORDING.VERSION.eq(facts.version()))
            .execute();
    if (changed != 1) {
      throw new IllegalStateException(
          "recording of line call %s was changed meanwhile".formatted(facts.call()));
    }
  }

  private static void writeState(LineRecording recording, LineRecordingRecord row) {
    row.setState(recording.state());
    row.setDueAt(recording instanceof LineRecording.Ended ended ? ended.collectAt() : null);
    recording.proofSoFar().ifPresent(proof -> write(proof, row));
    if (recording instanceof LineRecording.Deleted deleted) {
      row.setDeletedAt(deleted.at());
      row.setWrappedKey(null);
    }
  }

  private static void write(Proof proof, LineRecordingRecord row) {
    row.setKeptAt(proof.keptAt());
    row.setKeptUntil(proof.until());
    row.setKeptBecause(proof.because());
    row.setLength(proof.length());
    row.setSha256(proof.sha256());
    row.setMasterKey(proof.masterKey());
  }

  public Optional<LineRecording> find(RecordingId id) {
    return sql.selectFrom(LINE_RECORDING)
        .where(LINE_RECORDING.ID.eq(id.value()))
        .fetchOptional(LineRecordingStore::read);
  }

  /// As [#find], for one transaction at a time.
  public Optional<LineRecording> hold(RecordingId id) {
    return sql.selectFrom(LINE_RECORDING)
        .where(LINE_RECORDING.ID.eq(id.value()))
        .forUpdate()
        .fetchOptional(LineRecordingStore::read);
  }

  /// The longest due first.
  public List<RecordingId> due(Set<ExchangeName> at, Instant by, int limit) {
    return sql.select(LINE_RECORDING.ID)
        .from(LINE_RECORDING)
        .where(LINE_RECORDING.DUE_AT.le(by))
        .and(LINE_RECORDING.EXCHANGE.in(at.stream().map(ExchangeName::value).toList()))
        .orderBy(LINE_RECORDING.DUE_AT)
        .limit(limit)
        .fetch(row -> new RecordingId(row.value1()));
  }

  /// Those whose time is over and that nobody else is deleting, the oldest first; held.
  public List<LineRecording.Kept> toDelete(Instant by, int limit) {
    return sql.selectFrom(LINE_RECORDING)
        .where(IS_KEPT.and(LINE_RECORDING.KEPT_UNTIL.le(by)))
        .orderBy(LINE_RECORDING.KEPT_UNTIL)
        .limit(limit)
        .forUpdate()
        .skipLocked()
        .fetch(row -> (LineRecording.Kept) read(row));
  }

  /// The newest first.
  public List<LineRecording> newest(int limit) {
    return sql.selectFrom(LINE_RECORDING)
        .orderBy(LINE_RECORDING.BEGAN_AT.desc())
        .limit(limit)
        .fetch(LineRecordingStore::read);
  }

  /// The names of the keys that what is kept is encrypted with.
  public Set<String> masterKeys() {
    return sql.selectDistinct(LINE_RECORDING.MASTER_KEY)
        .from(LINE_RECORDING)
        .where(IS_KEPT)
        .fetchSet(LINE_RECORDING.MASTER_KEY);
  }

  public Optional<byte[]> wrappedKey(RecordingId id) {
    return sql.select(LINE_RECORDING.WRAPPED_KEY)
        .from(LINE_RECORDING)
        .where(LINE_RECORDING.ID.eq(id.value()).and(IS_KEPT))
        .fetchOptional(LINE_RECORDING.WRAPPED_KEY);
  }

  private static LineRecording read(LineRecordingRecord row) {
    Facts facts =
        new Facts(
            new LineCallId(row.getId()),
            new ExchangeName(row.getExchange()),
            row.getBeganAt(),
            row.getEndedAt(),
            row.getVersion());
    return switch (row.getState()) {
      case "ended" -> new LineRecording.Ended(facts, row.getDueAt());
      case "kept" -> new LineRecording.Kept(facts, proof(row));
      case "lost" -> new LineRecording.Lost(facts);
      case "deleted" -> new LineRecording.Deleted(facts, proof(row), row.getDeletedAt());
      default -> throw new IllegalStateException("no line recording is " + row.getState());
    };
  }

  private static Proof proof(LineRecordingRecord row) {
    return new Proof(
        row.getKeptAt(),
        row.getKeptUntil(),
        row.getKeptBecause(),
        row.getLength(),
        row.getSha256(),
        row.getMasterKey());
  }
}
