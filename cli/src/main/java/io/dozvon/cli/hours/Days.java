package io.dozvon.cli.hours;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Days as a person types them.
final class Days {
  private static final String RANGE = "..";
  private static final int LONGEST = 366;
  private static final int SHORT = 3;

  private Days() {}

  /// Days of the week: `mon-fri,sun`, also by their whole names, or `all`.
  ///
  /// @return none if it cannot be read
  static List<DayOfWeek> ofWeek(String text) {
    if (text.equals("all")) {
      return List.of(DayOfWeek.values());
    }
    List<DayOfWeek> days = new ArrayList<>();
    for (String piece : text.split(",", -1)) {
      List<DayOfWeek> read = range(piece.split("-", 2));
      if (read.isEmpty()) {
        return List.of();
      }
      days.addAll(read);
    }
    return List.copyOf(days);
  }

  private static List<DayOfWeek> range(String... ends) {
    Optional<DayOfWeek> first = day(ends[0]);
    Optional<DayOfWeek> last = day(ends[ends.length - 1]);
    if (first.isEmpty() || last.isEmpty()) {
      return List.of();
    }
    int length = Math.floorMod(last.get().getValue() - first.get().getValue(), 7) + 1;
    return Stream.iterate(first.get(), day -> day.plus(1)).limit(length).toList();
  }

  private static Optional<DayOfWeek> day(String text) {
    String name = text.strip().toUpperCase(Locale.ROOT);
    return Stream.of(DayOfWeek.values())
        .filter(day -> name.equals(day.name()) || name.equals(day.name().substring(0, SHORT)))
        .findFirst();
  }

  /// One date, or `2027-01-01..2027-01-08`.
  ///
  /// @return none if it cannot be read
  static List<LocalDate> dates(String text) {
    int dots = text.indexOf(RANGE);
    try {
      LocalDate first = LocalDate.parse(dots < 0 ? text : text.substring(0, dots));
      LocalDate last = dots < 0 ? first : LocalDate.parse(text.substring(dots + RANGE.length()));
      return last.isBefore(first) || last.isAfter(first.plusDays(LONGEST))
          ? List.of()
          : first.datesUntil(last.plusDays(1)).toList();
    } catch (DateTimeException _) {
      return List.of();
    }
  }
}
