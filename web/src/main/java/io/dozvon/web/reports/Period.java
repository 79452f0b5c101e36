package io.dozvon.web.reports;

import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/// The time a report is about.
///
/// @param from inclusive
/// @param until exclusive
/// @param by into what it is divided
/// @param zone whose clocks say when hours and days begin
public record Period(Instant from, Instant until, Interval by, ZoneId zone) {

  public static Answer<Period> of(Instant from, Instant until, Interval by, ZoneId zone) {
    if (!from.isBefore(until)) {
      return Answer.refused(ReportRefusal.PERIOD_EMPTY);
    }
    if (Duration.between(from, until).compareTo(by.longest()) > 0) {
      return Answer.refused(ReportRefusal.PERIOD_TOO_LONG);
    }
    return Answer.granted(new Period(from, until, by, zone));
  }

  /// Whole days, the last one too.
  public static Answer<Period> ofDays(LocalDate first, LocalDate last, Interval by, ZoneId zone) {
    return of(
        first.atStartOfDay(zone).toInstant(),
        last.plusDays(1).atStartOfDay(zone).toInstant(),
        by,
        zone);
  }

  /// Stretches of time that are divided evenly: where clocks are changed, a day is longer or
  /// shorter than the others, and stands alone.
  List<Run> runs() {
    return switch (by) {
      case QUARTER_HOUR -> List.of(new Run(from, until, Duration.ofMinutes(15)));
      case HALF_HOUR -> List.of(new Run(from, until, Duration.ofMinutes(30)));
      case HOUR -> List.of(new Run(from, until, Duration.ofHours(1)));
      case DAY -> days();
    };
  }

  /// @param step how long each of its intervals is; the last one may be shorter
  record Run(Instant from, Instant until, Duration step) {
    boolean goesOn(Run next) {
      return until.equals(next.from()) && step.equals(next.step());
    }
  }

  private List<Run> days() {
    List<Run> runs = new ArrayList<>();
    for (Instant start = from; start.isBefore(until); start = nextDay(start)) {
      Instant end = nextDay(start).isBefore(until) ? nextDay(start) : until;
      Run day = new Run(start, end, Duration.between(start, end));
      if (!runs.isEmpty() && runs.getLast().goesOn(day)) {
        runs.add(new Run(runs.removeLast().from(), end, day.step()));
      } else {
        runs.add(day);
      }
    }
    return runs;
  }

  private Instant nextDay(Instant at) {
    return LocalDate.ofInstant(at, zone).plusDays(1).atStartOfDay(zone).toInstant();
  }

  ZonedDateTime local(Instant at) {
    return at.atZone(zone);
  }
}
