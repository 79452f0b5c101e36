package io.dozvon.contactcentre;

import static io.dozvon.contactcentre.Floor.ADMIN;
import static io.dozvon.contactcentre.Floor.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.audit.Audit;
import io.dozvon.contactcentre.LineHoursChange.AsUsual;
import io.dozvon.contactcentre.LineHoursChange.Differ;
import io.dozvon.contactcentre.LineHoursChange.Weekly;
import io.dozvon.contactcentre.store.ArrangementStore;
import io.dozvon.contactcentre.store.LineHoursStore;
import io.dozvon.telephony.acd.LineSetup.Hours;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.HandClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionTemplate;

/// When the line answers. Everything is taken back after each test.
@FloorTest
class LineHoursTest {
  /// 00:30 on Thursday in Moscow, Wednesday still in UTC.
  private static final Instant NIGHT = Instant.parse("2026-12-30T21:30:00Z");

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);
  private static final Hours SHORT = new Hours(LocalTime.of(9, 0), LocalTime.of(16, 0));

  private final TransactionTemplate transaction;
  private final DSLContext sql;
  private final OpeningHours hours;

  LineHoursTest(
      TransactionTemplate transaction,
      DSLContext sql,
      LineHoursStore store,
      ArrangementStore arrangement,
      LineSettings settings,
      Audit audit) {
    this.transaction = transaction;
    this.sql = sql;
    this.hours = new OpeningHours(store, arrangement, settings, audit, new HandClock(NIGHT));
  }

  private void triedOut(Runnable test) {
    transaction.executeWithoutResult(all -> {
      all.setRollbackOnly();
      sql.execute("delete from contactcentre.special_day");
      test.run();
    });
  }

  private Answer<LineHours> differs(SpecialDay... days) {
    return hours.change(new Differ(List.of(days)), ADMIN);
  }

  private static SpecialDay closed(LocalDate day) {
    return new SpecialDay(day, Optional.empty(), Optional.empty());
  }

  @Test
  void aFreshLineAnswersRoundTheClock() {
    assertThat(hours.current().week())
        .hasSize(7)
        .containsEntry(DayOfWeek.SUNDAY, new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
    assertThat(hours.current().timeZone().getId()).isEqualTo("Europe/Moscow");
  }

  @Test
  void severalDaysOfTheWeekAreChangedAtOnceAndTheOthersStay() {
    triedOut(() -> {
      LineHours now =
          hours
              .change(
                  new Weekly(
                      Map.of(
                          DayOfWeek.SATURDAY,
                          Optional.of(SHORT),
                          DayOfWeek.SUNDAY,
                          Optional.empty())),
                  ADMIN)
              .orElseThrow();
      assertThat(now.week())
          .hasSize(6)
          .containsEntry(DayOfWeek.SATURDAY, SHORT)
          .doesNotContainKey(DayOfWeek.SUNDAY);
      assertThat(hours.current()).isEqualTo(now);
    });
  }

  @Test
  void holidaysAreKeptWithTheirNotesAndTakenBack() {
    SpecialDay eve = new SpecialDay(TODAY, Optional.of(SHORT), Optional.of("Сокращённый день"));
    SpecialDay newYear = closed(TODAY.plusDays(1));
    triedOut(() -> {
      assertThat(differs(newYear, eve).orElseThrow().days()).containsExactly(eve, newYear);
      assertThat(differs(closed(TODAY)).orElseThrow().days())
          .containsExactly(closed(TODAY), newYear);
      assertThat(
              hours
                  .change(new AsUsual(List.of(TODAY, TODAY.plusDays(1))), ADMIN)
                  .orElseThrow()
                  .days())
          .isEmpty();
    });
  }

  @Test
  void whatIsTodayIsSaidByTheLinesTimeZone() {
    triedOut(() -> {
      assertThat(said(differs(closed(TODAY)))).isEqualTo("granted");
      assertThat(said(differs(closed(TODAY.minusDays(1))))).isEqualTo("line-hours-day-over");
    });
  }

  @ParameterizedTest
  @CsvSource({"16:00,09:00", "09:00,09:00", "09:00:30,16:00"})
  void hoursBeginBeforeTheyEndAtWholeMinutes(LocalTime from, LocalTime until) {
    Optional<Hours> wrong = Optional.of(new Hours(from, until));
    assertThat(said(hours.change(new Weekly(Map.of(DayOfWeek.MONDAY, wrong)), ADMIN)))
        .isEqualTo("line-hours-malformed");
    assertThat(said(differs(new SpecialDay(TODAY, wrong, Optional.empty()))))
        .isEqualTo("line-hours-malformed");
  }

  @Test
  void aDayIsNamedOnceAndThereAreNotTooMany() {
    assertThat(said(differs(closed(TODAY), closed(TODAY)))).isEqualTo("line-hours-day-twice");
    assertThat(
            said(
                hours.change(
                    new Differ(
                        TODAY.datesUntil(TODAY.plusDays(401)).map(LineHoursTest::closed).toList()),
                    ADMIN)))
        .isEqualTo("line-hours-too-many");
  }

  @Test
  void aListOfHolidaysIsReadAsPeopleWriteIt() {
    assertThat(
            HolidayList.read(
                    """
                    # Производственный календарь
                    2026-12-31 09:00-16:00 Сокращённый день

                    2027-01-01..2027-01-03 closed Новогодние каникулы
                    2027-01-07 closed
                    2027-01-10 20:00-24:00\
                    """)
                .orElseThrow())
        .containsExactly(
            new SpecialDay(TODAY, Optional.of(SHORT), Optional.of("Сокращённый день")),
            holiday(1),
            holiday(2),
            holiday(3),
            closed(LocalDate.of(2027, 1, 7)),
            new SpecialDay(
                LocalDate.of(2027, 1, 10),
                Optional.of(new Hours(LocalTime.of(20, 0), LocalTime.MIDNIGHT)),
                Optional.empty()));
  }

  private static SpecialDay holiday(int day) {
    return new SpecialDay(
        LocalDate.of(2027, 1, day), Optional.empty(), Optional.of("Новогодние каникулы"));
  }

  @ParameterizedTest
  @CsvSource({
    "2027-02-30 closed",
    "2027-01-05",
    "2027-01-05..2027-01-04 closed",
    "2027-01-05 9-18",
    "2027-01-01..2030-01-01 closed",
    "1 January closed",
  })
  void aLineThatCannotBeReadIsNamed(String line) {
    assertThat(HolidayList.read("2027-01-01 closed\n" + line))
        .isEqualTo(Answer.refused(new LineHoursRefusal.LineMalformed(2)));
  }
}
