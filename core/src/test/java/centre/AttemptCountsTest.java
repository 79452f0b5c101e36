package centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.dialling.AttemptCount;
import io.dozvon.dialling.AttemptCount.Purpose;
import io.dozvon.dialling.AttemptCounts;
import io.dozvon.vocabulary.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/// How attempts are counted for reports, by the clocks of a place; in a year of its own, so that no
/// other test's attempts are among them.
@CentreTest
class AttemptCountsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEPAL = ZoneId.of("Asia/Kathmandu");
  private static final LocalDate CLOCKS_PUT_BACK = LocalDate.of(2010, 10, 31);

  private final AttemptCounts counts;
  private final DSLContext sql;

  AttemptCountsTest(AttemptCounts counts, DSLContext sql) {
    this.counts = counts;
    this.sql = sql;
  }

  /// A call to a phone at this time, which came out so.
  private void attempt(Instant at, String disposition, String fault, boolean counted) {
    UUID reach = UUID.randomUUID();
    UUID attempt = UUID.randomUUID();
    UUID consultation = UUID.randomUUID();
    sql.execute(
        """
        insert into dialling.reach (id, consultation_id, patient_id, phone, exchange, language, time_zone, state, started_at, ended_at)
        values (?, ?, ?, '+79160000000', 'sim-1', 'ru', 'Europe/Moscow', 'stopped', ?::timestamptz, ?::timestamptz)
        """,
        reach,
        consultation,
        UUID.randomUUID(),
        at.toString(),
        at.toString());
    sql.execute(
        """
        insert into dialling.attempt (id, reach_id, consultation_id, sequence, channel, leg_id, destination, caller_id, exchange, trunk, intended_at, ended_at)
        values (?, ?, ?, 1, 'phone', ?, '+79160000000', '+74951234567', 'sim-1', 'demo', ?::timestamptz, ?::timestamptz)
        """,
        attempt,
        reach,
        consultation,
        UUID.randomUUID(),
        at.toString(),
        at.toString());
    sql.execute(
        "insert into dialling.outcome (attempt_id, at, disposition, fault, counted, rang) values (?, ?::timestamptz, ?, ?, ?, true)",
        attempt,
        at.toString(),
        disposition,
        fault,
        counted);
  }

  private List<String> counted(LocalDate day, Interval by, ZoneId zone) {
    return counts
        .count(
            day.atStartOfDay(zone).toInstant(),
            day.plusDays(1).atStartOfDay(zone).toInstant(),
            by,
            zone)
        .stream()
        .map(AttemptCountsTest::written)
        .toList();
  }

  private static String written(AttemptCount it) {
    assertThat(it.purpose()).isEqualTo(Purpose.DOCTOR);
    return it.start()
        + " "
        + it.disposition().orElseThrow()
        + " "
        + it.attempts()
        + "/"
        + it.counted();
  }

  @Test
  void theHourThatComesTwiceIsTwoHoursAndTheDayHasTwentyFiveOfThem() {
    Instant midnight = CLOCKS_PUT_BACK.atStartOfDay(BERLIN).toInstant();
    for (int hour = 0; hour < 25; hour++) {
      attempt(midnight.plus(Duration.ofHours(hour)).plusSeconds(60), "busy", "called", true);
    }

    assertThat(counted(CLOCKS_PUT_BACK, Interval.HOUR, BERLIN)).hasSize(25);
    assertThat(counted(CLOCKS_PUT_BACK, Interval.DAY, BERLIN))
        .containsExactly(midnight + " BUSY 25/25");
  }

  @Test
  void anHourOfAPlaceThatDiffersByPartsOfAnHourBeginsWhenItsClocksSaySo() {
    LocalDate day = LocalDate.of(2010, 3, 1);
    Instant noon = day.atTime(12, 0).atZone(NEPAL).toInstant();
    attempt(noon.plusSeconds(60), "no-answer", "called", true);
    attempt(noon.plusSeconds(59 * 60), "no-answer", "called", true);
    attempt(noon.plusSeconds(46 * 60), "congestion", "carrier", false);

    assertThat(counted(day, Interval.HOUR, NEPAL))
        .containsExactly(noon + " CONGESTION 1/0", noon + " NO_ANSWER 2/2");
    assertThat(counted(day, Interval.QUARTER_HOUR, NEPAL))
        .containsExactlyInAnyOrder(
            noon + " NO_ANSWER 1/1",
            noon.plusSeconds(45 * 60) + " CONGESTION 1/0",
            noon.plusSeconds(45 * 60) + " NO_ANSWER 1/1");
  }
}
