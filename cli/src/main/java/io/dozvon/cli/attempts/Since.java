package io.dozvon.cli.attempts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// From when on: `2h`, `30m`, `3d` ago; a date or a local date and time in the reader's zone; or an
/// instant, `2026-11-23T10:00:00Z`.
record Since(Function<Clock, Instant> start) {

  Instant from(Clock clock) {
    return start.apply(clock);
  }

  static Optional<Since> parse(String text) {
    return Stream.<Function<String, Since>>of(
            Since::ago, Since::instant, Since::localTime, Since::localDate)
        .flatMap(reading -> attempted(reading, text).stream())
        .findFirst();
  }

  private static Optional<Since> attempted(Function<String, Since> reading, String text) {
    try {
      return Optional.of(reading.apply(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static Since ago(String text) {
    Duration ago = Duration.parse((text.endsWith("d") ? "P" : "PT") + text);
    return new Since(clock -> clock.instant().minus(ago));
  }

  private static Since instant(String text) {
    Instant instant = Instant.parse(text);
    return new Since(_ -> instant);
  }

  private static Since localTime(String text) {
    LocalDateTime local = LocalDateTime.parse(text.replace(' ', 'T'));
    return new Since(clock -> local.atZone(clock.getZone()).toInstant());
  }

  private static Since localDate(String text) {
    LocalDate day = LocalDate.parse(text);
    return new Since(clock -> day.atStartOfDay(clock.getZone()).toInstant());
  }
}
