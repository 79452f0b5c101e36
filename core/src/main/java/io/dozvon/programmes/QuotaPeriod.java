package io.dozvon.programmes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// How long a quota's number is for: a part of the calendar, or the programme's whole term.
public enum QuotaPeriod {
  YEAR,
  QUARTER,
  MONTH,
  WHOLE_TERM;

  /// Names the period a day lies in, e.g. `2026`, `2026-Q4`, `2026-11`. The whole term has one name
  /// whatever its dates, so that a programme that is prolonged does not grant its quota anew.
  public String nameOn(LocalDate day) {
    return switch (this) {
      case YEAR -> Integer.toString(day.getYear());
      case QUARTER -> day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
      case MONTH -> YearMonth.from(day).toString();
      case WHOLE_TERM -> "whole-term";
    };
  }

  /// The last day of the period a day lies in, within the programme's term.
  public Optional<LocalDate> lastDay(LocalDate day, Term term) {
    return switch (this) {
      case YEAR -> Optional.of(term.notAfter(day.with(TemporalAdjusters.lastDayOfYear())));
      case QUARTER -> Optional.of(term.notAfter(lastOfQuarter(day)));
      case MONTH -> Optional.of(term.notAfter(day.with(TemporalAdjusters.lastDayOfMonth())));
      case WHOLE_TERM -> term.until();
    };
  }

  private static LocalDate lastOfQuarter(LocalDate day) {
    int lastMonth = day.get(IsoFields.QUARTER_OF_YEAR) * 3;
    return YearMonth.of(day.getYear(), lastMonth).atEndOfMonth();
  }
}
