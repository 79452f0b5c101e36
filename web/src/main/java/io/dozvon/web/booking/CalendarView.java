package io.dozvon.web.booking;

import io.dozvon.scheduling.Slot;
import io.dozvon.web.times.LocalTimes;
import io.dozvon.web.times.ZoneView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A week of a doctor's free slots, by the days of the patient.
///
/// @param from the first day of this week
/// @param days with something free only
/// @param previous the first day of the week before, unless that is over
/// @param next the first day of the week after, if there is anything later
/// @param nextFree the next day with something free, if nothing is this week
/// @param zone the patient's
/// @param doctorZone the doctor's, where its clocks show other times
record CalendarView(
    LocalDate from,
    String title,
    List<Day> days,
    @Nullable LocalDate previous,
    @Nullable LocalDate next,
    @Nullable LocalDate nextFree,
    ZoneView zone,
    @Nullable ZoneView doctorZone) {
  private static final int DAYS = 7;

  record Day(LocalDate date, String title, List<Choice> slots) {}

  /// @param doctorTime what the doctor's clocks show then, where it is something else
  record Choice(Instant start, String time, @Nullable String doctorTime) {}

  /// @param free all that can be booked, in order
  /// @param week its first day; empty for the first one with something free
  static CalendarView of(
      List<Slot> free, Optional<LocalDate> week, Instant now, LocalTimes times, ZoneId doctorZone) {
    Map<LocalDate, List<Slot>> byDay =
        free.stream()
            .collect(
                Collectors.groupingBy(
                    slot -> times.date(slot.start()), TreeMap::new, Collectors.toList()));
    LocalDate today = times.date(now);
    LocalDate from =
        week.filter(it -> it.isAfter(today))
            .or(() -> week.isPresent() ? Optional.of(today) : byDay.keySet().stream().findFirst())
            .orElse(today);
    LocalDate after = from.plusDays(DAYS);
    LocalTimes doctorTimes = new LocalTimes(doctorZone, times.locale());
    List<Day> days = new ArrayList<>();
    byDay.forEach((date, slots) -> {
      if (!date.isBefore(from) && date.isBefore(after)) {
        days.add(new Day(date, times.day(date), choices(slots, times, doctorTimes)));
      }
    });
    Optional<LocalDate> later =
        byDay.keySet().stream().filter(it -> !it.isBefore(after)).findFirst();
    return new CalendarView(
        from,
        times.day(from) + " – " + times.day(after.minusDays(1)),
        days,
        from.isAfter(today) ? latest(today, from.minusDays(DAYS)) : null,
        later.isPresent() ? after : null,
        days.isEmpty() ? later.orElse(null) : null,
        ZoneView.of(times.zone(), now),
        free.stream().allMatch(slot -> sameClock(slot.start(), times.zone(), doctorZone))
            ? null
            : ZoneView.of(doctorZone, now));
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static List<Choice> choices(List<Slot> slots, LocalTimes times, LocalTimes doctorTimes) {
    return slots.stream()
        .map(Slot::start)
        .map(start ->
            new Choice(
                start,
                times.time(start),
                sameClock(start, times.zone(), doctorTimes.zone())
                    ? null
                    : doctorTimes.time(start)))
        .toList();
  }

  static boolean sameClock(Instant at, ZoneId one, ZoneId other) {
    return one.getRules().getOffset(at).equals(other.getRules().getOffset(at));
  }
}
