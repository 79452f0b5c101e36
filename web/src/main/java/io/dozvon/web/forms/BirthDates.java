package io.dozvon.web.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a date of birth as people type it: 17.05.1980, 17/5/1980, 17 05 1980, 17051980 (a phone's
/// number pad has no dots), 1980-05-17.
public final class BirthDates {
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\D+(\\d{1,2})\\D+(\\d{4})");
  private static final Pattern DIGITS_ONLY = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd.MM.uuuu");

  private BirthDates() {}

  public static Optional<LocalDate> read(String text) {
    String typed = text.strip();
    Matcher yearFirst = YEAR_FIRST.matcher(typed);
    if (yearFirst.matches()) {
      return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
    }
    Matcher dayFirst = DAY_FIRST.matcher(typed);
    if (dayFirst.matches()) {
      return date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
    }
    Matcher digits = DIGITS_ONLY.matcher(typed);
    return digits.matches()
        ? date(digits.group(3), digits.group(2), digits.group(1))
        : Optional.empty();
  }

  public static String write(LocalDate date) {
    return WRITTEN.format(date);
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
