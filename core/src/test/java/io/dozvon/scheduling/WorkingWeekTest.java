package io.dozvon.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dozvon.vocabulary.DoctorId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A doctor's week, its breaks, and what clocks do to it.
class WorkingWeekTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

  private static Stretch stretch(String from, String until) {
    return new Stretch(LocalTime.parse(from), LocalTime.parse(until));
  }

  private static WorkingWeek week(DayOfWeek day, Stretch... hours) {
    return new WorkingWeek(
        WorkingWeekId.random(),
        DoctorId.random(),
        MONDAY,
        Optional.empty(),
        Duration.ofMinutes(30),
        Map.of(day, List.of(hours)));
  }

  private static WorkingWeek from(LocalDate first, LocalDate last) {
    WorkingWeek week = week(DayOfWeek.MONDAY, stretch("09:00", "12:00"));
    return new WorkingWeek(
        week.id(), week.doctor(), first, Optional.of(last), week.slotLength(), week.days());
  }

  private static Span span(String from, String until) {
    return new Span(
        LocalDateTime.parse(from).atZone(BERLIN).toInstant(),
        LocalDateTime.parse(until).atZone(BERLIN).toInstant());
  }

  private static List<Span> nightBefore(LocalDate day, Stretch... hours) {
    return week(day.getDayOfWeek(), hours).hours(day, BERLIN);
  }

  @Test
  void aDayIsItsHoursWithoutTheBreakBetweenThemAndOtherDaysAreFree() {
    WorkingWeek week = week(DayOfWeek.MONDAY, stretch("09:00", "12:00"), stretch("13:00", "00:00"));

    assertThat(week.hasSoundDays()).isTrue();
    assertThat(week.hours(MONDAY, BERLIN))
        .containsExactly(
            span("2027-01-04T09:00", "2027-01-04T12:00"),
            span("2027-01-04T13:00", "2027-01-05T00:00"));
    assertThat(week.hours(MONDAY.plusDays(1), BERLIN)).isEmpty();
    assertThat(week.hours(MONDAY.minusWeeks(1), BERLIN)).as("before it holds").isEmpty();
  }

  @Test
  void hoursThatOverlapOrHaveNoRoomForASlotAreNoWeek() {
    assertThat(week(DayOfWeek.MONDAY).hasSoundDays()).isFalse();
    assertThat(week(DayOfWeek.MONDAY, stretch("09:00", "09:29")).hasSoundDays()).isFalse();
    assertThat(week(DayOfWeek.MONDAY, stretch("12:00", "09:00")).hasSoundDays()).isFalse();
    assertThat(
            week(DayOfWeek.MONDAY, stretch("09:00", "12:00"), stretch("11:30", "13:00"))
                .hasSoundDays())
        .isFalse();
  }

  @Test
  void whatClocksLeaveOutWhenTheyAreSetForwardIsNotOffered() {
    LocalDate night = LocalDate.of(2027, 3, 28);

    assertThat(nightBefore(night, stretch("01:00", "02:30")))
        .containsExactly(span("2027-03-28T01:00", "2027-03-28T03:00"));
    assertThat(nightBefore(night, stretch("02:30", "04:00")))
        .containsExactly(span("2027-03-28T03:00", "2027-03-28T04:00"));
    assertThat(nightBefore(night, stretch("02:00", "03:00"))).isEmpty();
    assertThat(nightBefore(night, stretch("09:00", "12:00")))
        .containsExactly(span("2027-03-28T09:00", "2027-03-28T12:00"));
  }

  @Test
  void anHourThatClocksShowTwiceIsWorkedOnceUnlessItLiesWithin() {
    LocalDate night = LocalDate.of(2027, 10, 31);

    assertThat(nightBefore(night, stretch("02:00", "02:30")).getFirst())
        .isEqualTo(span("2027-10-31T02:00", "2027-10-31T02:30"));
    Span all = nightBefore(night, stretch("00:00", "06:00")).getFirst();
    assertThat(Duration.between(all.start(), all.end())).hasHours(7);
  }

  @Test
  void anotherWeekTakesItsDaysOutOfTheOneThatHeld() {
    WorkingWeek january = from(MONDAY, MONDAY.plusDays(27));

    assertThat(january.without(MONDAY.plusDays(7), Optional.of(MONDAY.plusDays(13))))
        .extracting(it -> it.firstDay() + " " + it.lastDay().orElseThrow())
        .containsExactly("2027-01-04 2027-01-10", "2027-01-18 2027-01-31");
    assertThat(january.without(MONDAY.plusDays(7), Optional.empty()))
        .extracting(it -> it.lastDay().orElseThrow())
        .containsExactly(MONDAY.plusDays(6));
    assertThat(january.without(MONDAY.minusDays(3), Optional.of(MONDAY.plusDays(3))))
        .extracting(WorkingWeek::firstDay, WorkingWeek::id)
        .containsExactly(tuple(MONDAY.plusDays(4), january.id()));
    assertThat(january.without(MONDAY, Optional.empty())).isEmpty();
    assertThat(january.without(MONDAY.plusDays(90), Optional.of(MONDAY.plusDays(99))))
        .containsExactly(january);
    assertThat(january.without(MONDAY.minusDays(9), Optional.of(MONDAY.minusDays(2))))
        .containsExactly(january);
  }

  @Test
  void whatIsOpenedByHandIsCutOut() {
    Span day = span("2027-01-04T09:00", "2027-01-04T17:00");

    assertThat(
            day.without(
                List.of(
                    span("2027-01-04T08:00", "2027-01-04T10:00"),
                    span("2027-01-04T12:00", "2027-01-04T13:00"),
                    span("2027-01-04T17:00", "2027-01-04T18:00"))))
        .containsExactly(
            span("2027-01-04T10:00", "2027-01-04T12:00"),
            span("2027-01-04T13:00", "2027-01-04T17:00"));
    assertThat(day.without(List.of(span("2027-01-04T09:00", "2027-01-04T17:00")))).isEmpty();
  }
}
