package io.dozvon.callbacks;

import io.dozvon.dialling.ReachSettings.Hours;
import io.dozvon.telephony.acd.LineSetup;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// When somebody may be called back: while the line is open where we are, and while phones may ring
/// where theirs is. Pure policy; each instant is asked about for itself, so that days on which
/// clocks are changed are like any other.
///
/// @param lineZone in which the line's hours are meant
/// @param week the line's hours; a day that is missing is closed
/// @param days days that differ; a holiday is empty
/// @param there hours where the phone is, all of which must allow it
record CallingTimes(
    ZoneId lineZone,
    Map<DayOfWeek, LineSetup.Hours> week,
    Map<LocalDate, Optional<LineSetup.Hours>> days,
    List<Hours> there) {
  private static final Duration LOOK_AHEAD = Duration.ofDays(15);

  boolean allow(Instant now, ZoneId zone) {
    return isLineOpen(now) && there.stream().allMatch(hours -> hours.allow(now, zone));
  }

  private boolean isLineOpen(Instant now) {
    ZonedDateTime here = now.atZone(lineZone);
    return hoursOf(here.toLocalDate()).filter(it -> isWithin(it, here.toLocalTime())).isPresent();
  }

  private Optional<LineSetup.Hours> hoursOf(LocalDate day) {
    return days.containsKey(day)
        ? days.get(day)
        : Optional.ofNullable(week.get(day.getDayOfWeek()));
  }

  private static boolean isWithin(LineSetup.Hours hours, LocalTime time) {
    return !time.isBefore(hours.from())
        && (hours.until().equals(LocalTime.MIDNIGHT) || time.isBefore(hours.until()));
  }

  /// The first time from then on at which it is allowed; that very time if it is. Empty if there is
  /// none for two weeks.
  Optional<Instant> next(Instant from, ZoneId zone) {
    if (allow(from, zone)) {
      return Optional.of(from);
    }
    Instant minute = from.truncatedTo(ChronoUnit.MINUTES);
    Instant end = from.plus(LOOK_AHEAD);
    do {
      minute = minute.plus(1, ChronoUnit.MINUTES);
    } while (!allow(minute, zone) && minute.isBefore(end));
    return minute.isBefore(end) ? Optional.of(minute) : Optional.empty();
  }
}
