package io.dozvon.scheduling.store;

import static io.dozvon.database.scheduling.Tables.TIME_OFF;

import io.dozvon.database.scheduling.tables.records.TimeOffRecord;
import io.dozvon.scheduling.Slot;
import io.dozvon.scheduling.TimeOff;
import io.dozvon.scheduling.TimeOffId;
import io.dozvon.vocabulary.DoctorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class TimeOffStore {
  private final DSLContext sql;

  TimeOffStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(TimeOff timeOff) {
    TimeOffRecord row = sql.newRecord(TIME_OFF);
    row.setId(timeOff.id().value());
    row.setDoctorId(timeOff.doctor().value());
    row.setStartsAt(timeOff.start());
    row.setEndsAt(timeOff.end());
    row.setReason(timeOff.reason().orElse(null));
    row.insert();
  }

  /// @return whether there was such a one of theirs
  public boolean delete(TimeOffId id, DoctorId doctor) {
    return sql.deleteFrom(TIME_OFF)
            .where(isTheirs(doctor).and(TIME_OFF.ID.eq(id.value())))
            .execute()
        == 1;
  }

  /// Those of a doctor that end later than that, in order.
  public List<TimeOff> of(DoctorId doctor, Instant from) {
    return sql.selectFrom(TIME_OFF)
        .where(isTheirs(doctor).and(TIME_OFF.ENDS_AT.gt(from)))
        .orderBy(TIME_OFF.STARTS_AT, TIME_OFF.ID)
        .fetch(TimeOffStore::timeOff);
  }

  /// Whether a doctor is off in any part of that slot.
  public boolean during(DoctorId doctor, Slot slot) {
    return sql.fetchExists(
        TIME_OFF,
        isTheirs(doctor)
            .and(TIME_OFF.STARTS_AT.lt(slot.end()))
            .and(TIME_OFF.ENDS_AT.gt(slot.start())));
  }

  private static Condition isTheirs(DoctorId doctor) {
    return TIME_OFF.DOCTOR_ID.eq(doctor.value());
  }

  private static TimeOff timeOff(TimeOffRecord row) {
    return new TimeOff(
        new TimeOffId(row.getId()),
        new DoctorId(row.getDoctorId()),
        row.getStartsAt(),
        row.getEndsAt(),
        Optional.ofNullable(row.getReason()));
  }
}
