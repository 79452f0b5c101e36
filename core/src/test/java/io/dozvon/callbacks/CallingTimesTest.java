package io.dozvon.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.dialling.ReachSettings.Hours;
import io.dozvon.telephony.acd.LineSetup;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Nobody is called back while the line is closed, or at night where they are.
class CallingTimesTest {
  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final ZoneId KAMCHATKA = ZoneId.of("Asia/Kamchatka");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate HOLIDAY = LocalDate.of(2026, 6, 12);
  private static final CallingTimes TIMES = times("09:00", "21:00");
  private static final CallingTimes ALWAYS_OPEN = times("00:00", "00:00");

  private static CallingTimes times(String opens, String closes) {
    Map<DayOfWeek, LineSetup.Hours> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, new LineSetup.Hours(LocalTime.parse(opens), LocalTime.parse(closes)));
    }
    return new CallingTimes(
        MOSCOW,
        week,
        Map.of(HOLIDAY, Optional.empty()),
        List.of(new Hours(LocalTime.of(8, 0), LocalTime.of(22, 0))));
  }

  private static Instant at(String local, ZoneId zone) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }

  @Test
  void theLineMustBeOpen() {
    assertThat(TIMES.allow(at("2026-06-10T08:59", MOSCOW), MOSCOW)).isFalse();
    assertThat(TIMES.allow(at("2026-06-10T09:00", MOSCOW), MOSCOW)).isTrue();
    assertThat(TIMES.allow(at("2026-06-10T21:00", MOSCOW), MOSCOW)).isFalse();
  }

  @Test
  void whoeverIsInTheNightIsCalledWhenItIsMorningThereAndTheLineIsOpen() {
    Instant evening = at("2026-06-10T18:00", MOSCOW);

    assertThat(TIMES.allow(evening, KAMCHATKA)).isFalse();
    assertThat(TIMES.next(evening, KAMCHATKA)).contains(at("2026-06-11T09:00", MOSCOW));
    assertThat(ALWAYS_OPEN.next(evening, KAMCHATKA)).contains(at("2026-06-11T08:00", KAMCHATKA));
  }

  @Test
  void onAHolidayNobodyIsCalled() {
    assertThat(TIMES.next(at("2026-06-11T21:30", MOSCOW), MOSCOW))
        .contains(at("2026-06-13T09:00", MOSCOW));
  }

  @Test
  void whatIsAllowedNowIsAllowedAtOnce() {
    Instant now = at("2026-06-10T12:34:56", MOSCOW);

    assertThat(TIMES.next(now, MOSCOW)).contains(now);
  }

  @Test
  void theMorningComesAnHourEarlierWhenClocksArePutForwardAndLaterWhenTheyArePutBack() {
    assertThat(ALWAYS_OPEN.next(at("2026-03-28T23:00", BERLIN), BERLIN))
        .contains(Instant.parse("2026-03-29T06:00:00Z"));
    assertThat(ALWAYS_OPEN.next(at("2026-10-24T23:00", BERLIN), BERLIN))
        .contains(Instant.parse("2026-10-25T07:00:00Z"));
  }

  @Test
  void aLineThatIsNeverOpenCallsNobody() {
    CallingTimes never = new CallingTimes(MOSCOW, Map.of(), Map.of(), List.of());

    assertThat(never.next(at("2026-06-10T12:00", MOSCOW), MOSCOW)).isEmpty();
  }
}
