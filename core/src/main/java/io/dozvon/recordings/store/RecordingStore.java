package io.dozvon.recordings.store;

import static io.dozvon.database.recordings.Tables.CONSENT;
import static io.dozvon.database.recordings.Tables.RECORDING;
import static org.jooq.impl.DSL.inline;

import io.dozvon.database.recordings.tables.records.RecordingRecord;
import io.dozvon.recordings.ConsentStep;
import io.dozvon.recordings.Recording;
import io.dozvon.recordings.RecordingId;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Recordings, without their sound.
@Repository
public class RecordingStore {
  private static final Condition IS_LIVE = RECORDING.STATE.in(inline("asked"), inline("running"));
  private static final Condition IS_KEPT = RECORDING.STATE.eq(inline("kept"));

  private final DSLContext sql;

  RecordingStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(Recording.Asked asked) {
    RecordingRecord row = sql.newRecord(RECORDING);
    RecordingRows.write(asked.facts(), row);
    RecordingRows.writeState(asked, row);
    row.insert();
  }

  /// @throws IllegalStateException if somebody else changed it since it was read
  public void update(Recording recording) {
    RecordingRecord row = new RecordingRecord();
    RecordingRows.writeState(recording, row);
    update(recording, row);
  }

  /// @param wrappedKey with which its pieces are encrypted
  public void keep(Recording.Kept kept, byte[] wrappedKey) {
    RecordingRecord row = new RecordingRecord();
    RecordingRows.writeState(kept, row);
    row.setWrappedKey(wrappedKey);
    update(kept, row);
  }

  private void update(Recording recording, RecordingRecord row) {
    row.setVersion(recording.facts().version() + 1);
    int changed =
        sql.update(RECORDING)
            .set(row)
            .where(RECORDING.ID.eq(recording.facts().id().value()))
            .and(RECORDING.VERSION.eq(recording.facts().version()))
            .execute();
    if (changed != 1) {
      throw new IllegalStateException(
          "recording %s was changed meanwhile".formatted(recording.facts().id()));
    }
  }

  public Optional<Recording> find(RecordingId id) {
    return sql.selectFrom(RECORDING)
        .where(RECORDING.ID.eq(id.value()))
        .fetchOptional(RecordingRows::read);
  }

  /// As [#find], for one transaction at a time.
  public Optional<Recording> hold(RecordingId id) {
    return sql.selectFrom(RECORDING)
        .where(RECORDING.ID.eq(id.value()))
        .forUpdate()
        .fetchOptional(RecordingRows::read);
  }

  /// The one that is asked about or runs.
  public Optional<Recording.Live> live(ConsultationId consultation) {
    return live(RECORDING.CONSULTATION_ID.eq(consultation.value()));
  }

  /// The one that a phone's keys speak of.
  public Optional<Recording.Live> ofPhone(LegId leg) {
    return live(RECORDING.PATIENT_LEG.eq(leg.value()).and(RECORDING.BY_PHONE));
  }

  private Optional<Recording.Live> live(Condition which) {
    return sql.selectFrom(RECORDING)
        .where(which.and(IS_LIVE))
        .fetchOptional(row -> (Recording.Live) RecordingRows.read(row));
  }

  /// All that are asked about or run, anywhere.
  public List<ConsultationId> consultationsWithLive() {
    return sql.select(RECORDING.CONSULTATION_ID)
        .from(RECORDING)
        .where(IS_LIVE)
        .fetch(row -> new ConsultationId(row.value1()));
  }

  /// Whether the patient refused, or took consent back, in this consultation.
  public boolean saidNo(ConsultationId consultation) {
    List<String> noes =
        Arrays.stream(ConsentStep.values()).filter(ConsentStep::isNo).map(Wire::name).toList();
    return sql.fetchExists(
        sql.selectOne()
            .from(CONSENT)
            .join(RECORDING)
            .on(RECORDING.ID.eq(CONSENT.RECORDING_ID))
            .where(RECORDING.CONSULTATION_ID.eq(consultation.value()))
            .and(CONSENT.STEP.in(noes)));
  }

  /// The longest due first.
  public List<RecordingId> due(Set<ExchangeName> at, Instant by, int limit) {
    return sql.select(RECORDING.ID)
        .from(RECORDING)
        .where(RECORDING.DUE_AT.le(by))
        .and(RECORDING.EXCHANGE.in(at.stream().map(ExchangeName::value).toList()))
        .orderBy(RECORDING.DUE_AT)
        .limit(limit)
        .fetch(row -> new RecordingId(row.value1()));
  }

  /// Those whose time is over and that nobody else is deleting, the oldest first; held.
  public List<Recording.Kept> toDelete(Instant by, int limit) {
    return sql.selectFrom(RECORDING)
        .where(IS_KEPT.and(RECORDING.KEPT_UNTIL.le(by)))
        .orderBy(RECORDING.KEPT_UNTIL)
        .limit(limit)
        .forUpdate()
        .skipLocked()
        .fetch(row -> (Recording.Kept) RecordingRows.read(row));
  }

  /// In the order they were asked for.
  public List<Recording> of(Collection<ConsultationId> consultations) {
    return sql.selectFrom(RECORDING)
        .where(
            RECORDING.CONSULTATION_ID.in(
                consultations.stream().map(ConsultationId::value).toList()))
        .orderBy(RECORDING.ASKED_AT)
        .fetch(RecordingRows::read);
  }

  /// The newest first.
  public List<Recording> newest(int limit) {
    return sql.selectFrom(RECORDING)
        .orderBy(RECORDING.ASKED_AT.desc())
        .limit(limit)
        .fetch(RecordingRows::read);
  }

  /// The newest first.
  public List<Recording> ofDoctor(DoctorId doctor, int limit) {
    return sql.selectFrom(RECORDING)
        .where(RECORDING.DOCTOR_ID.eq(doctor.value()))
        .orderBy(RECORDING.ASKED_AT.desc())
        .limit(limit)
        .fetch(RecordingRows::read);
  }

  /// The names of the keys that what is kept is encrypted with.
  public Set<String> masterKeys() {
    return sql.selectDistinct(RECORDING.MASTER_KEY)
        .from(RECORDING)
        .where(IS_KEPT)
        .fetchSet(RECORDING.MASTER_KEY);
  }

  public Optional<byte[]> wrappedKey(RecordingId id) {
    return sql.select(RECORDING.WRAPPED_KEY)
        .from(RECORDING)
        .where(RECORDING.ID.eq(id.value()).and(IS_KEPT))
        .fetchOptional(RECORDING.WRAPPED_KEY);
  }
}
