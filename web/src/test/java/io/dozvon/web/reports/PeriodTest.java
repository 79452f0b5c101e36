package io.dozvon.web.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Interval;
import io.dozvon.web.reports.Period.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// Days are those of the line's clocks, whatever is done to these.
class PeriodTest {
  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

  private static Period days(LocalDate first, LocalDate last, ZoneId zone) {
    return Period.ofDays(first, last, Interval.DAY, zone).orElseThrow();
  }

  @Test
  void aWeekWithoutAChangeOfClocksIsAskedForAtOnce() {
    assertThat(days(DAY, DAY.plusDays(6), MOSCOW).runs())
        .containsExactly(
            new Run(
                Instant.parse("2026-11-29T21:00:00Z"),
                Instant.parse("2026-12-06T21:00:00Z"),
                Duration.ofDays(1)));
  }

  @Test
  void theDayOnWhichClocksArePutBackHasTwentyFiveHoursAndTheOthersTwentyFour() {
    LocalDate change = LocalDate.of(2026, 10, 25);

    assertThat(days(change.minusDays(2), change.plusDays(1), BERLIN).runs())
        .extracting(Run::step)
        .containsExactly(Duration.ofHours(24), Duration.ofHours(25), Duration.ofHours(24));
    assertThat(days(change, change, BERLIN).runs().getFirst().until())
        .isEqualTo(Instant.parse("2026-10-25T23:00:00Z"));
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsOrHasTooManyIntervalsIsRefused() {
    assertThat(Period.ofDays(DAY, DAY.minusDays(1), Interval.DAY, MOSCOW))
        .isEqualTo(Answer.refused(ReportRefusal.PERIOD_EMPTY));
    assertThat(Period.ofDays(DAY, DAY.plusDays(31), Interval.QUARTER_HOUR, MOSCOW))
        .isEqualTo(Answer.refused(ReportRefusal.PERIOD_TOO_LONG));
    assertThat(Period.ofDays(DAY, DAY.plusDays(30), Interval.QUARTER_HOUR, MOSCOW))
        .isInstanceOf(Answer.Granted.class);
  }
}
