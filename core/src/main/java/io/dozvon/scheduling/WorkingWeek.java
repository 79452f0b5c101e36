package io.dozvon.scheduling;

import io.dozvon.vocabulary.DoctorId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A week as a doctor works it, again and again, by the clocks of their own time zone.
///
/// @param lastDay on which it holds; empty if there is no end to it
/// @param slotLength 5 minutes to 4 hours, whole minutes
/// @param days the hours of each day that has any, in order; between two of them is a break
public record WorkingWeek(
    WorkingWeekId id,
    DoctorId doctor,
    LocalDate firstDay,
    Optional<LocalDate> lastDay,
    Duration slotLength,
    Map<DayOfWeek, List<Stretch>> days) {

  boolean hasSoundPeriod() {
    return lastDay.filter(last -> last.isBefore(firstDay)).isEmpty();
  }

  /// Whether there are hours, in order and apart, and each has room for a slot.
  boolean hasSoundDays() {
    return days.values().stream().anyMatch(hours -> !hours.isEmpty())
        && days.values().stream().allMatch(this::isSound);
  }

  private boolean isSound(List<Stretch> hours) {
    int free = 0;
    for (Stretch stretch : hours) {
      if (stretch.fromMinute() < free || stretch.length().compareTo(slotLength) < 0) {
        return false;
      }
      free = stretch.untilMinute();
    }
    return true;
  }

  /// When the doctor works on a day, if this week holds then.
  List<Span> hours(LocalDate day, ZoneId zone) {
    return holdsOn(day)
        ? days.getOrDefault(day.getDayOfWeek(), List.of()).stream()
            .flatMap(stretch -> stretch.on(day, zone).stream())
            .toList()
        : List.of();
  }

  private boolean holdsOn(LocalDate day) {
    return !day.isBefore(firstDay) && lastDay.filter(day::isAfter).isEmpty();
  }

  /// What is left of it beside another week that holds from one day to another.
  List<WorkingWeek> without(LocalDate from, Optional<LocalDate> until) {
    WorkingWeek before = during(id, firstDay, Optional.of(earlier(lastDay, from.minusDays(1))));
    WorkingWeekId rest = before.hasSoundPeriod() ? WorkingWeekId.random() : id;
    Optional<LocalDate> after = until.map(it -> later(firstDay, it.plusDays(1)));
    return Stream.concat(
            Stream.of(before), after.stream().map(first -> during(rest, first, lastDay)))
        .filter(WorkingWeek::hasSoundPeriod)
        .toList();
  }

  private static LocalDate earlier(Optional<LocalDate> one, LocalDate other) {
    return one.filter(other::isAfter).orElse(other);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return Stream.of(one, other).max(Comparator.naturalOrder()).orElseThrow();
  }

  private WorkingWeek during(WorkingWeekId other, LocalDate first, Optional<LocalDate> last) {
    return new WorkingWeek(other, doctor, first, last, slotLength, days);
  }
}
