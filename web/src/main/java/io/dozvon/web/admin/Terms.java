package io.dozvon.web.admin;

import io.dozvon.programmes.Term;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// Reads terms from the two dates they are given as.
final class Terms {
  private Terms() {}

  /// Whether the first date is not after the second; dates that cannot be read are somebody else's
  /// complaint.
  static boolean inOrder(@Nullable String from, @Nullable String until) {
    try {
      return from == null || until == null || !day(from).isAfter(day(until));
    } catch (DateTimeParseException _) {
      return true;
    }
  }

  static Term term(String from, @Nullable String until) {
    return new Term(day(from), NewPatientJson.written(until).map(Terms::day));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text.strip());
  }
}
