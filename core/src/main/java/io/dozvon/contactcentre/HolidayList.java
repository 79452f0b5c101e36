package io.dozvon.contactcentre;

import io.dozvon.telephony.acd.LineSetup.Hours;
import io.dozvon.vocabulary.Answer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A list of days that differ, as people write it: a line each.
///
/// ```
/// # what begins like this is left out
/// 2026-12-31 09:00-16:00 Short day
/// 2027-01-01..2027-01-08 closed New Year
/// ```
public final class HolidayList {
  private static final String DAY = "([0-9]{4}-[0-9]{2}-[0-9]{2})";
  private static final String TIME = "([0-9]{2}:[0-9]{2})";
  private static final Pattern LINE =
      Pattern.compile(
          DAY + "(?:\\.\\." + DAY + ")?\\s+(?:closed|" + TIME + "-" + TIME + ")(?:\\s+(.+))?");

  private static final String MIDNIGHT = "24:00";
  private static final int LONGEST = 366;

  private HolidayList() {}

  /// @return the days, or which line cannot be read
  public static Answer<List<SpecialDay>> read(String text) {
    List<SpecialDay> days = new ArrayList<>();
    List<String> lines = text.lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isEmpty() && !line.startsWith("#")) {
        List<SpecialDay> read = days(line);
        if (read.isEmpty()) {
          return Answer.refused(new LineHoursRefusal.LineMalformed(i + 1));
        }
        days.addAll(read);
      }
    }
    return Answer.granted(List.copyOf(days));
  }

  /// @return none if it cannot be read
  private static List<SpecialDay> days(String line) {
    Matcher read = LINE.matcher(line);
    try {
      return read.matches() ? days(read) : List.of();
    } catch (DateTimeException _) {
      return List.of();
    }
  }

  private static List<SpecialDay> days(Matcher read) {
    LocalDate first = LocalDate.parse(read.group(1));
    LocalDate last = Optional.ofNullable(read.group(2)).map(LocalDate::parse).orElse(first);
    if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST))) {
      return List.of();
    }
    Optional<Hours> hours =
        Optional.ofNullable(read.group(3))
            .map(from -> new Hours(LocalTime.parse(from), until(read.group(4))));
    Optional<String> note = Optional.ofNullable(read.group(5));
    Stream<LocalDate> all = first.datesUntil(last.plusDays(1));
    return all.map(day -> new SpecialDay(day, hours, note)).toList();
  }

  private static LocalTime until(String time) {
    return time.equals(MIDNIGHT) ? LocalTime.MIDNIGHT : LocalTime.parse(time);
  }
}
