package io.dozvon.scheduling.store;

import static io.dozvon.database.scheduling.Tables.WORKING_STRETCH;
import static io.dozvon.database.scheduling.Tables.WORKING_WEEK;

import io.dozvon.database.scheduling.tables.records.WorkingStretchRecord;
import io.dozvon.database.scheduling.tables.records.WorkingWeekRecord;
import io.dozvon.scheduling.Stretch;
import io.dozvon.scheduling.WorkingWeek;
import io.dozvon.scheduling.WorkingWeekId;
import io.dozvon.vocabulary.DoctorId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.springframework.stereotype.Repository;

@Repository
public class WorkingWeekStore {
  private final DSLContext sql;

  WorkingWeekStore(DSLContext sql) {
    this.sql = sql;
  }

  /// Those of a doctor that are not over on that day, in order.
  public List<WorkingWeek> of(DoctorId doctor, LocalDate day) {
    Map<UUID, Result<WorkingStretchRecord>> hours =
        sql.select(WORKING_STRETCH.fields())
            .from(WORKING_STRETCH)
            .join(WORKING_WEEK)
            .on(WORKING_WEEK.ID.eq(WORKING_STRETCH.WEEK_ID))
            .where(isNotOver(doctor, day))
            .orderBy(WORKING_STRETCH.WEEKDAY, WORKING_STRETCH.FROM_MINUTE)
            .fetchInto(WORKING_STRETCH)
            .intoGroups(WORKING_STRETCH.WEEK_ID);
    return sql.selectFrom(WORKING_WEEK)
        .where(isNotOver(doctor, day))
        .orderBy(WORKING_WEEK.FIRST_DAY)
        .fetch(row -> week(row, Objects.requireNonNullElse(hours.get(row.getId()), List.of())));
  }

  /// These are a doctor's now, in place of those that are not over on that day.
  public void replace(DoctorId doctor, LocalDate day, Collection<WorkingWeek> weeks) {
    sql.deleteFrom(WORKING_WEEK).where(isNotOver(doctor, day)).execute();
    sql.batchInsert(weeks.stream().map(this::row).toList()).execute();
    sql.batchInsert(weeks.stream().flatMap(this::stretches).toList()).execute();
  }

  private static Condition isNotOver(DoctorId doctor, LocalDate day) {
    return WORKING_WEEK
        .DOCTOR_ID
        .eq(doctor.value())
        .and(WORKING_WEEK.LAST_DAY.isNull().or(WORKING_WEEK.LAST_DAY.ge(day)));
  }

  /// Whose weeks are due by then.
  public List<DoctorId> due(Instant by, int limit) {
    return sql.selectDistinct(WORKING_WEEK.DOCTOR_ID)
        .from(WORKING_WEEK)
        .where(WORKING_WEEK.DUE_AT.le(by))
        .limit(limit)
        .fetch(row -> new DoctorId(row.value1()));
  }

  /// When to look at a doctor's weeks next; never again at those that are over on that day.
  public void lookNext(DoctorId doctor, LocalDate day, Instant at) {
    sql.update(WORKING_WEEK)
        .setNull(WORKING_WEEK.DUE_AT)
        .where(WORKING_WEEK.DOCTOR_ID.eq(doctor.value()).and(WORKING_WEEK.LAST_DAY.lt(day)))
        .and(WORKING_WEEK.DUE_AT.isNotNull())
        .execute();
    sql.update(WORKING_WEEK).set(WORKING_WEEK.DUE_AT, at).where(isNotOver(doctor, day)).execute();
  }

  private WorkingWeekRecord row(WorkingWeek week) {
    WorkingWeekRecord row = sql.newRecord(WORKING_WEEK);
    row.setId(week.id().value());
    row.setDoctorId(week.doctor().value());
    row.setFirstDay(week.firstDay());
    row.setLastDay(week.lastDay().orElse(null));
    row.setSlotMinutes((int) week.slotLength().toMinutes());
    return row;
  }

  private Stream<WorkingStretchRecord> stretches(WorkingWeek week) {
    return week.days().entrySet().stream()
        .flatMap(
            day -> day.getValue().stream().map(stretch -> row(week.id(), day.getKey(), stretch)));
  }

  private WorkingStretchRecord row(WorkingWeekId week, DayOfWeek day, Stretch stretch) {
    WorkingStretchRecord row = sql.newRecord(WORKING_STRETCH);
    row.setWeekId(week.value());
    row.setWeekday(day.getValue());
    row.setFromMinute(stretch.fromMinute());
    row.setUntilMinute(stretch.untilMinute());
    return row;
  }

  private static WorkingWeek week(WorkingWeekRecord row, List<WorkingStretchRecord> stretches) {
    Map<DayOfWeek, List<Stretch>> days = new EnumMap<>(DayOfWeek.class);
    for (WorkingStretchRecord stretch : stretches) {
      days.merge(
          DayOfWeek.of(stretch.getWeekday()),
          List.of(Stretch.ofMinutes(stretch.getFromMinute(), stretch.getUntilMinute())),
          (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
    }
    return new WorkingWeek(
        new WorkingWeekId(row.getId()),
        new DoctorId(row.getDoctorId()),
        row.getFirstDay(),
        Optional.ofNullable(row.getLastDay()),
        Duration.ofMinutes(row.getSlotMinutes()),
        days);
  }
}
