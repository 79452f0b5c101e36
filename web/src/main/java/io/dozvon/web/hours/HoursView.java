package io.dozvon.web.hours;

import io.dozvon.scheduling.Booked;
import io.dozvon.scheduling.DoctorsHours;
import io.dozvon.scheduling.Opening;
import io.dozvon.scheduling.Stretch;
import io.dozvon.scheduling.TimeOff;
import io.dozvon.scheduling.WorkingWeek;
import io.dozvon.web.times.LocalTimes;
import io.dozvon.web.times.ZoneView;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A week of a doctor's hours with what is booked in it, and what is arranged beyond that week.
///
/// @param previous the first day of the week before
/// @param next the first day of the week after
record HoursView(
    String title,
    LocalDate previous,
    LocalDate next,
    ZoneView zone,
    List<Day> days,
    List<Week> weeks,
    List<Off> timesOff) {
  private static final int DAYS = 7;

  record Day(LocalDate date, String title, boolean today, List<Row> rows) {}

  /// Something on a day.
  ///
  /// @param kind `week`, `extra`, `off` or `booked`
  /// @param until null for one that lasts beyond the day
  /// @param text the patient's name, or why the doctor is off
  /// @param outside whether it is booked at a time that is not offered any more
  record Row(
      String kind,
      UUID id,
      Instant start,
      String from,
      String until,
      long minutes,
      @Nullable String text,
      boolean outside) {}

  record Week(UUID id, String from, @Nullable String until, long minutes, List<WeekDay> days) {}

  record WeekDay(String name, String hours) {}

  record Off(UUID id, String from, String until, @Nullable String reason) {}

  static LocalDate firstDayOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  static LocalDate after(LocalDate firstDay) {
    return firstDay.plusDays(DAYS);
  }

  static HoursView of(DoctorsHours hours, LocalDate firstDay, Instant now, LocalTimes times) {
    LocalDate lastDay = after(firstDay).minusDays(1);
    return new HoursView(
        times.day(firstDay) + " – " + times.day(lastDay),
        firstDay.minusDays(DAYS),
        after(firstDay),
        ZoneView.of(times.zone(), now),
        firstDay.datesUntil(after(firstDay)).map(date -> day(date, hours, now, times)).toList(),
        hours.weeks().stream().map(week -> week(week, times.locale())).toList(),
        hours.timesOff().stream()
            .filter(off -> off.end().isAfter(now))
            .map(off -> off(off, times))
            .toList());
  }

  private static Day day(LocalDate date, DoctorsHours hours, Instant now, LocalTimes times) {
    Instant start = date.atStartOfDay(times.zone()).toInstant();
    Instant end = date.plusDays(1).atStartOfDay(times.zone()).toInstant();
    List<Row> rows =
        Stream.of(
                hours.openings().stream()
                    .filter(it -> it.start().isBefore(end) && it.end().isAfter(start))
                    .map(it -> row(it, times)),
                hours.timesOff().stream()
                    .filter(it -> it.start().isBefore(end) && it.end().isAfter(start))
                    .map(it -> row(it, start, end, times)),
                hours.booked().stream()
                    .filter(it -> times.date(it.appointment().slot().start()).equals(date))
                    .map(it -> row(it, times)))
            .flatMap(it -> it)
            .sorted(
                Comparator.comparing(Row::start)
                    .thenComparing(Row::kind, Comparator.reverseOrder()))
            .toList();
    return new Day(date, times.day(date), times.date(now).equals(date), rows);
  }

  private static Row row(Opening opening, LocalTimes times) {
    return new Row(
        opening.weekly() ? "week" : "extra",
        opening.id().value(),
        opening.start(),
        times.time(opening.start()),
        times.time(opening.end()),
        opening.slotLength().toMinutes(),
        null,
        false);
  }

  private static Row row(TimeOff off, Instant dayStart, Instant dayEnd, LocalTimes times) {
    Instant start = off.start().isBefore(dayStart) ? dayStart : off.start();
    Instant end = off.end().isAfter(dayEnd) ? dayEnd : off.end();
    return new Row(
        "off",
        off.id().value(),
        start,
        times.time(start),
        end.equals(dayEnd) ? "24:00" : times.time(end),
        0,
        off.reason().orElse(null),
        false);
  }

  private static Row row(Booked booked, LocalTimes times) {
    Instant start = booked.appointment().slot().start();
    return new Row(
        "booked",
        booked.appointment().consultation().value(),
        start,
        times.time(start),
        times.time(booked.appointment().slot().end()),
        0,
        booked.patient().name().full(),
        booked.outside());
  }

  private static Week week(WorkingWeek week, Locale locale) {
    return new Week(
        week.id().value(),
        written(week.firstDay(), locale),
        week.lastDay().map(last -> written(last, locale)).orElse(null),
        week.slotLength().toMinutes(),
        Arrays.stream(DayOfWeek.values())
            .filter(week.days()::containsKey)
            .map(day -> new WeekDay(name(day, locale), hours(week.days(), day)))
            .toList());
  }

  private static String hours(Map<DayOfWeek, List<Stretch>> days, DayOfWeek day) {
    return String.join(
        ", ",
        days.getOrDefault(day, List.of()).stream()
            .map(stretch -> stretch.from() + "–" + until(stretch))
            .toList());
  }

  private static String until(Stretch stretch) {
    return stretch.until().equals(LocalTime.MIDNIGHT) ? "24:00" : stretch.until().toString();
  }

  /// E.g. `понедельник`.
  static String name(DayOfWeek day, Locale locale) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
  }

  private static String written(LocalDate date, Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
  }

  private static Off off(TimeOff off, LocalTimes times) {
    return new Off(
        off.id().value(),
        moment(off.start(), false, times),
        moment(off.end(), true, times),
        off.reason().orElse(null));
  }

  /// Midnight at the end of a day is the day itself.
  private static String moment(Instant at, boolean end, LocalTimes times) {
    boolean midnight = at.atZone(times.zone()).toLocalTime().equals(LocalTime.MIDNIGHT);
    if (midnight) {
      return times.day(end ? times.date(at).minusDays(1) : times.date(at));
    }
    return times.day(times.date(at)) + ", " + times.time(at);
  }
}
