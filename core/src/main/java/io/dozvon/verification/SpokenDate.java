package io.dozvon.verification;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A birth date as agents type what they hear: `17.5.1980`, `17051980`, `1980-05-17`.
final class SpokenDate {
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<day>\\d{1,2})[-./ ](?<month>\\d{1,2})[-./ ](?<year>\\d{4})");
  private static final Pattern DIGITS =
      Pattern.compile("(?<day>\\d{2})(?<month>\\d{2})(?<year>\\d{4})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})");

  private SpokenDate() {}

  static Optional<LocalDate> parse(String text) {
    return Stream.of(DAY_FIRST, DIGITS, YEAR_FIRST)
        .map(form -> form.matcher(text.strip()))
        .filter(Matcher::matches)
        .findFirst()
        .flatMap(SpokenDate::date);
  }

  private static Optional<LocalDate> date(Matcher found) {
    try {
      return Optional.of(
          LocalDate.of(number(found, "year"), number(found, "month"), number(found, "day")));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher found, String part) {
    return Integer.parseInt(found.group(part));
  }
}
