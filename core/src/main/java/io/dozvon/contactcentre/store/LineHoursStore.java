package io.dozvon.contactcentre.store;

import static io.dozvon.database.contactcentre.Tables.OPENING;
import static io.dozvon.database.contactcentre.Tables.SPECIAL_DAY;

import io.dozvon.contactcentre.SpecialDay;
import io.dozvon.database.contactcentre.tables.records.SpecialDayRecord;
import io.dozvon.telephony.acd.LineSetup.Hours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// When the line answers.
@Repository
public class LineHoursStore {
  private static final int MINUTES_OF_A_DAY = 24 * 60;

  private final DSLContext sql;

  LineHoursStore(DSLContext sql) {
    this.sql = sql;
  }

  public Map<DayOfWeek, Hours> week() {
    return sql.selectFrom(OPENING)
        .orderBy(OPENING.WEEKDAY)
        .fetchMap(
            row -> DayOfWeek.of(row.getWeekday()), row -> hours(row.getOpens(), row.getCloses()));
  }

  public void put(DayOfWeek day, Optional<Hours> hours) {
    sql.deleteFrom(OPENING).where(OPENING.WEEKDAY.eq(day.getValue())).execute();
    hours.ifPresent(it ->
        sql.insertInto(OPENING)
            .set(OPENING.WEEKDAY, day.getValue())
            .set(OPENING.OPENS, minutes(it.from()))
            .set(OPENING.CLOSES, end(it.until()))
            .execute());
  }

  /// In order.
  public List<SpecialDay> days(LocalDate from) {
    return sql.selectFrom(SPECIAL_DAY)
        .where(SPECIAL_DAY.DAY.ge(from))
        .orderBy(SPECIAL_DAY.DAY)
        .fetch(LineHoursStore::day);
  }

  public void put(Collection<SpecialDay> days) {
    forget(days.stream().map(SpecialDay::day).toList());
    sql.batchInsert(days.stream().map(LineHoursStore::row).toList()).execute();
  }

  public void forget(Collection<LocalDate> days) {
    sql.deleteFrom(SPECIAL_DAY).where(SPECIAL_DAY.DAY.in(days)).execute();
  }

  private static SpecialDayRecord row(SpecialDay day) {
    return new SpecialDayRecord(
        day.day(),
        day.hours().map(it -> minutes(it.from())).orElse(null),
        day.hours().map(it -> end(it.until())).orElse(null),
        day.note().orElse(null));
  }

  private static SpecialDay day(SpecialDayRecord row) {
    @Nullable Integer opens = row.getOpens();
    return new SpecialDay(
        row.getDay(),
        opens == null ? Optional.empty() : Optional.of(hours(opens, row.getCloses())),
        Optional.ofNullable(row.getNote()));
  }

  private static int minutes(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  private static int end(LocalTime until) {
    return until.equals(LocalTime.MIDNIGHT) ? MINUTES_OF_A_DAY : minutes(until);
  }

  private static Hours hours(int opens, int closes) {
    return new Hours(time(opens), time(closes));
  }

  private static LocalTime time(int minutes) {
    return LocalTime.of(minutes / 60 % 24, minutes % 60);
  }
}
