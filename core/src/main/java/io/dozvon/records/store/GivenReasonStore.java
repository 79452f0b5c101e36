package io.dozvon.records.store;

import static io.dozvon.database.records.Tables.OPENING;

import io.dozvon.database.records.tables.records.OpeningRecord;
import io.dozvon.records.Opening;
import io.dozvon.records.Purpose;
import io.dozvon.records.Reason;
import io.dozvon.records.Scope;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class GivenReasonStore {
  private final DSLContext sql;

  GivenReasonStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(Opening opening) {
    sql.insertInto(OPENING)
        .set(OPENING.ID, UUID.randomUUID())
        .set(OPENING.DOCTOR_ID, opening.doctor().value())
        .set(OPENING.CONSULTATION_ID, opening.consultation().value())
        .set(OPENING.SCOPE, Wire.name(opening.scope()))
        .set(OPENING.PURPOSE, Wire.name(opening.reason().purpose()))
        .set(OPENING.WORDS, opening.reason().words())
        .set(OPENING.OPENED_AT, opening.openedAt())
        .set(OPENING.OPEN_UNTIL, opening.until())
        .execute();
  }

  /// Those that have not ended, the last one first.
  public List<Opening> open(DoctorId doctor, ConsultationId consultation, Instant now) {
    return sql.selectFrom(OPENING)
        .where(OPENING.DOCTOR_ID.eq(doctor.value()))
        .and(OPENING.CONSULTATION_ID.eq(consultation.value()))
        .and(OPENING.OPEN_UNTIL.gt(now))
        .orderBy(OPENING.OPEN_UNTIL.desc())
        .fetch(GivenReasonStore::opening);
  }

  private static Opening opening(OpeningRecord row) {
    return new Opening(
        new DoctorId(row.getDoctorId()),
        new ConsultationId(row.getConsultationId()),
        Wire.read(Scope.class, row.getScope()),
        new Reason(Wire.read(Purpose.class, row.getPurpose()), row.getWords()),
        row.getOpenedAt(),
        row.getOpenUntil());
  }
}
