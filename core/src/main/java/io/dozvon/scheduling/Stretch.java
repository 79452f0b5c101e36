package io.dozvon.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/// Hours of a day, by the clocks of a place.
///
/// @param from whole minutes
/// @param until the first moment after them, whole minutes; midnight is the end of the day
public record Stretch(LocalTime from, LocalTime until) {
  private static final int MINUTES_OF_A_DAY = 24 * 60;

  public static Stretch ofMinutes(int from, int until) {
    return new Stretch(timeOf(from), timeOf(until));
  }

  private static LocalTime timeOf(int minute) {
    return LocalTime.MIDNIGHT.plusMinutes(minute);
  }

  public int fromMinute() {
    return from.toSecondOfDay() / 60;
  }

  /// From 1 to 1440.
  public int untilMinute() {
    return until.equals(LocalTime.MIDNIGHT) ? MINUTES_OF_A_DAY : until.toSecondOfDay() / 60;
  }

  Duration length() {
    return Duration.ofMinutes(untilMinute() - fromMinute());
  }

  /// When that is on a day. Where clocks are set forward, what they leave out is not there; where
  /// they show an hour twice, the first one is meant.
  Optional<Span> on(LocalDate day, ZoneId zone) {
    LocalDateTime midnight = day.atStartOfDay();
    Span span =
        new Span(
            at(midnight.plusMinutes(fromMinute()), zone),
            at(midnight.plusMinutes(untilMinute()), zone));
    return Optional.of(span).filter(it -> it.start().isBefore(it.end()));
  }

  private static Instant at(LocalDateTime time, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(time);
    return change != null && change.isGap() ? change.getInstant() : time.atZone(zone).toInstant();
  }
}
