package io.dozvon.scheduling.store;

import static io.dozvon.database.scheduling.Tables.DUTY_SHIFT;
import static io.dozvon.database.scheduling.Tables.WAITING_PLACE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;

import io.dozvon.vocabulary.DoctorId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class DutyStore {
  private final DSLContext sql;

  DutyStore(DSLContext sql) {
    this.sql = sql;
  }

  /// @return whether it began now; not if one is open already
  public boolean begin(DoctorId doctor, Instant at) {
    return sql.insertInto(DUTY_SHIFT)
            .set(DUTY_SHIFT.ID, UUID.randomUUID())
            .set(DUTY_SHIFT.DOCTOR_ID, doctor.value())
            .set(DUTY_SHIFT.BEGAN_AT, at)
            .set(DUTY_SHIFT.SEEN_AT, at)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /// @param absent whether its doctor was gone
  /// @return whether it ended now; not if none was open
  public boolean end(DoctorId doctor, Instant at, boolean absent) {
    return sql.update(DUTY_SHIFT)
            .set(DUTY_SHIFT.ENDED_AT, at)
            .set(DUTY_SHIFT.ABSENT, absent)
            .where(isOpen(doctor))
            .execute()
        == 1;
  }

  /// When a doctor's last shift was ended because they were gone, if it was.
  public Optional<Instant> endedInAbsence(DoctorId doctor) {
    return sql.select(DUTY_SHIFT.ENDED_AT, DUTY_SHIFT.ABSENT)
        .from(DUTY_SHIFT)
        .where(DUTY_SHIFT.DOCTOR_ID.eq(doctor.value()).and(DUTY_SHIFT.ENDED_AT.isNotNull()))
        .orderBy(DUTY_SHIFT.ENDED_AT.desc())
        .limit(1)
        .fetchOptional()
        .filter(row -> row.value2())
        .map(row -> row.value1());
  }

  /// Since when a doctor is on duty, if they are.
  public Optional<Instant> since(DoctorId doctor) {
    return sql.select(DUTY_SHIFT.BEGAN_AT)
        .from(DUTY_SHIFT)
        .where(isOpen(doctor))
        .fetchOptional(DUTY_SHIFT.BEGAN_AT);
  }

  /// Lets one wish of a doctor on duty at a time be granted.
  ///
  /// @return whether they are on duty
  public boolean hold(DoctorId doctor) {
    return sql.select(DUTY_SHIFT.ID)
        .from(DUTY_SHIFT)
        .where(isOpen(doctor))
        .forUpdate()
        .fetchOptional()
        .isPresent();
  }

  public List<DoctorId> onDuty() {
    return sql.select(DUTY_SHIFT.DOCTOR_ID)
        .from(DUTY_SHIFT)
        .where(isOpen())
        .fetch(row -> new DoctorId(row.value1()));
  }

  /// These are there now, and so are those who have called a patient and are not done.
  public void seen(Collection<DoctorId> doctors, Instant at) {
    Condition calls =
        exists(
            selectOne()
                .from(WAITING_PLACE)
                .where(WAITING_PLACE.TAKEN_BY.eq(DUTY_SHIFT.DOCTOR_ID))
                .and(WAITING_PLACE.STATE.eq(inline("taken")))
                .and(WAITING_PLACE.CALLED_AT.isNotNull()));
    sql.update(DUTY_SHIFT)
        .set(DUTY_SHIFT.SEEN_AT, at)
        .where(isOpen())
        .and(DUTY_SHIFT.DOCTOR_ID.in(doctors.stream().map(DoctorId::value).toList()).or(calls))
        .execute();
  }

  public List<DoctorId> notSeenSince(Instant when) {
    return sql.select(DUTY_SHIFT.DOCTOR_ID)
        .from(DUTY_SHIFT)
        .where(isOpen().and(DUTY_SHIFT.SEEN_AT.lt(when)))
        .fetch(row -> new DoctorId(row.value1()));
  }

  private static Condition isOpen(DoctorId doctor) {
    return isOpen().and(DUTY_SHIFT.DOCTOR_ID.eq(doctor.value()));
  }

  private static Condition isOpen() {
    return DUTY_SHIFT.ENDED_AT.isNull();
  }
}
