package io.dozvon.verification.store;

import static io.dozvon.database.verification.Tables.ALARM;

import io.dozvon.database.verification.tables.records.AlarmRecord;
import io.dozvon.verification.Alarm;
import io.dozvon.verification.AlarmId;
import io.dozvon.verification.AlarmKind;
import io.dozvon.verification.CheckId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class AlarmStore {
  private final DSLContext sql;

  AlarmStore(DSLContext sql) {
    this.sql = sql;
  }

  /// @return whether it is a new one; not if there is one of the same that nobody has noted yet
  public boolean insert(Alarm alarm) {
    return sql.insertInto(ALARM)
            .set(ALARM.ID, alarm.id().value())
            .set(ALARM.KIND, Wire.name(alarm.kind()))
            .set(ALARM.AT, alarm.at())
            .set(ALARM.AGENT_ID, alarm.agent().value())
            .set(ALARM.CALL_ID, alarm.call().orElse(null))
            .set(ALARM.CALLER, alarm.caller().map(PhoneNumber::e164).orElse(null))
            .set(ALARM.PATIENT_ID, alarm.patient().map(PatientId::value).orElse(null))
            .set(ALARM.CHECK_ID, alarm.check().map(CheckId::value).orElse(null))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  public Optional<Alarm> find(AlarmId id) {
    return sql.selectFrom(ALARM).where(ALARM.ID.eq(id.value())).fetchOptional(AlarmStore::alarm);
  }

  /// The newest first.
  public List<Alarm> newest(int limit) {
    return sql.selectFrom(ALARM)
        .orderBy(ALARM.AT.desc(), ALARM.ID)
        .limit(limit)
        .fetch(AlarmStore::alarm);
  }

  public int countUnseen() {
    return sql.fetchCount(ALARM, ALARM.SEEN_AT.isNull());
  }

  public void seen(AlarmId id, StaffId by, Instant at) {
    sql.update(ALARM)
        .set(ALARM.SEEN_AT, at)
        .set(ALARM.SEEN_BY, by.value())
        .where(ALARM.ID.eq(id.value()).and(ALARM.SEEN_AT.isNull()))
        .execute();
  }

  private static Alarm alarm(AlarmRecord row) {
    return new Alarm(
        new AlarmId(row.getId()),
        Wire.read(AlarmKind.class, row.getKind()),
        row.getAt(),
        new StaffId(row.getAgentId()),
        Optional.ofNullable(row.getCallId()),
        Optional.ofNullable(row.getCaller()).map(PhoneNumber::new),
        Optional.ofNullable(row.getPatientId()).map(PatientId::new),
        Optional.ofNullable(row.getCheckId()).map(CheckId::new),
        Optional.ofNullable(row.getSeenAt()));
  }
}
