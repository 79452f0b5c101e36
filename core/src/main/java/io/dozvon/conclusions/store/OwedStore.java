package io.dozvon.conclusions.store;

import static io.dozvon.database.conclusions.Tables.OWED;

import io.dozvon.conclusions.Owed;
import io.dozvon.database.conclusions.tables.records.OwedRecord;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// Conclusions that are to be written: as many rows as there are, and no more.
@Repository
public class OwedStore {
  private final DSLContext sql;

  OwedStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(Owed owed, Optional<Instant> remindAt) {
    sql.insertInto(OWED)
        .set(OWED.CONSULTATION_ID, owed.consultation().value())
        .set(OWED.DOCTOR_ID, owed.doctor().value())
        .set(OWED.PATIENT_ID, owed.patient().value())
        .set(OWED.ENDED_AT, owed.endedAt())
        .set(OWED.DUE_AT, owed.dueAt())
        .set(OWED.REMIND_AT, remindAt.orElse(null))
        .onConflictDoNothing()
        .execute();
  }

  public void delete(ConsultationId of) {
    sql.deleteFrom(OWED).where(OWED.CONSULTATION_ID.eq(of.value())).execute();
  }

  /// Those due first.
  public List<Owed> of(DoctorId doctor, int limit) {
    return sql.selectFrom(OWED)
        .where(OWED.DOCTOR_ID.eq(doctor.value()))
        .orderBy(OWED.DUE_AT, OWED.CONSULTATION_ID)
        .limit(limit)
        .fetch(OwedStore::owed);
  }

  /// How many there are, and how many of them are overdue.
  public record Counts(int all, int overdue) {}

  public Counts count(DoctorId doctor, Instant now) {
    return sql.select(DSL.count(), DSL.count().filterWhere(OWED.DUE_AT.le(now)))
        .from(OWED)
        .where(OWED.DOCTOR_ID.eq(doctor.value()))
        .fetchSingle(row -> new Counts(row.value1(), row.value2()));
  }

  public int overdue(Instant now) {
    return sql.fetchCount(OWED, OWED.DUE_AT.le(now));
  }

  /// Held until the transaction's end; other nodes take others.
  public List<Owed> takeToRemind(Instant by, int limit) {
    return sql.selectFrom(OWED)
        .where(OWED.REMIND_AT.le(by))
        .orderBy(OWED.REMIND_AT)
        .limit(limit)
        .forUpdate()
        .skipLocked()
        .fetch(OwedStore::owed);
  }

  /// When to remind next of each of these, which this transaction holds.
  public void remindNext(Map<ConsultationId, Optional<Instant>> times) {
    sql.batch(
            times.entrySet().stream()
                .map(time ->
                    sql.update(OWED)
                        .set(OWED.REMIND_AT, time.getValue().orElse(null))
                        .where(OWED.CONSULTATION_ID.eq(time.getKey().value())))
                .toList())
        .execute();
  }

  private static Owed owed(OwedRecord row) {
    return new Owed(
        new ConsultationId(row.getConsultationId()),
        new DoctorId(row.getDoctorId()),
        new PatientId(row.getPatientId()),
        row.getEndedAt(),
        row.getDueAt());
  }
}
