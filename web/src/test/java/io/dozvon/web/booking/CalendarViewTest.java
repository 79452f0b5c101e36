package io.dozvon.web.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dozvon.scheduling.Slot;
import io.dozvon.web.booking.CalendarView.Choice;
import io.dozvon.web.booking.CalendarView.Day;
import io.dozvon.web.times.LocalTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A doctor's free time, as the clocks of its patient show it.
class CalendarViewTest {
  private static final Locale RUSSIAN = Locale.of("ru");
  private static final ZoneId KALININGRAD = ZoneId.of("Europe/Kaliningrad");
  private static final ZoneId VLADIVOSTOK = ZoneId.of("Asia/Vladivostok");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

  private static List<Slot> slots(String... starts) {
    return Stream.of(starts)
        .map(Instant::parse)
        .map(start -> new Slot(start, start.plus(Duration.ofMinutes(30))))
        .toList();
  }

  private static CalendarView view(
      List<Slot> free, String week, Instant now, ZoneId patient, ZoneId doctor) {
    return CalendarView.of(
        free,
        Optional.of(week).filter(it -> !it.isEmpty()).map(LocalDate::parse),
        now,
        new LocalTimes(patient, RUSSIAN),
        doctor);
  }

  @Test
  void aMorningInVladivostokIsTheNightBeforeInKaliningrad() {
    CalendarView view =
        view(
            slots("2026-12-01T21:30:00Z", "2026-12-01T22:30:00Z"),
            "",
            NOW,
            KALININGRAD,
            VLADIVOSTOK);

    assertThat(view.days())
        .extracting(Day::title)
        .containsExactly("вторник, 1 декабря", "среда, 2 декабря");
    assertThat(view.days())
        .flatExtracting(Day::slots)
        .extracting(Choice::time, Choice::doctorTime)
        .containsExactly(tuple("23:30", "07:30"), tuple("00:30", "08:30"));
    assertThat(view.zone().offset()).isEqualTo("UTC+2");
    assertThat(view.doctorZone()).isNotNull().extracting("offset").isEqualTo("UTC+10");
  }

  @Test
  void whereTheClocksAgreeOneTimeIsEnough() {
    CalendarView view =
        view(
            slots("2026-12-01T09:00:00Z"),
            "",
            NOW,
            ZoneId.of("Europe/Moscow"),
            ZoneId.of("Europe/Minsk"));

    assertThat(view.doctorZone()).isNull();
    assertThat(view.days().getFirst().slots().getFirst().doctorTime()).isNull();
  }

  @Test
  void anHourThatClocksShowTwiceIsToldApart() {
    CalendarView view =
        view(
            slots("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-25T02:30:00Z"),
            "",
            Instant.parse("2026-10-20T12:00:00Z"),
            BERLIN,
            BERLIN);

    assertThat(view.days())
        .flatExtracting(Day::slots)
        .extracting(Choice::time)
        .containsExactly("02:30 (UTC+2)", "02:30 (UTC+1)", "03:30");
  }

  @Test
  void anHourThatClocksLeaveOutIsNotShown() {
    CalendarView view =
        view(
            slots("2027-03-28T00:30:00Z", "2027-03-28T01:00:00Z"),
            "",
            Instant.parse("2027-03-20T12:00:00Z"),
            BERLIN,
            BERLIN);

    assertThat(view.days())
        .flatExtracting(Day::slots)
        .extracting(Choice::time)
        .containsExactly("01:30", "03:00");
  }

  @Test
  void weeksBeginAtTheFirstFreeDayAndGoOnAsLongAsThereIsAnything() {
    List<Slot> free = slots("2026-12-10T09:00:00Z", "2026-12-17T09:00:00Z", "2026-12-30T09:00:00Z");

    CalendarView first = view(free, "", NOW, BERLIN, BERLIN);
    assertThat(first.from()).isEqualTo("2026-12-10");
    assertThat(first.days()).hasSize(1);
    assertThat(first.previous()).isEqualTo("2026-12-03");
    assertThat(first.next()).isEqualTo("2026-12-17");

    CalendarView before = view(free, "2026-12-03", NOW, BERLIN, BERLIN);
    assertThat(before.days()).isEmpty();
    assertThat(before.nextFree()).isEqualTo("2026-12-10");
    assertThat(before.previous()).isEqualTo("2026-11-30");

    CalendarView last = view(free, "2026-12-24", NOW, BERLIN, BERLIN);
    assertThat(last.days()).hasSize(1);
    assertThat(last.next()).isNull();
  }

  @Test
  void aWeekThatIsOverIsThisOne() {
    CalendarView view = view(slots("2026-12-01T09:00:00Z"), "2020-01-01", NOW, BERLIN, BERLIN);

    assertThat(view.from()).isEqualTo("2026-11-30");
    assertThat(view.previous()).isNull();
  }
}
