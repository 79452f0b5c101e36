package io.dozvon.web.times;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes times for one person.
public record LocalTimes(ZoneId zone, Locale locale) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  public LocalDate date(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /// E.g. `вторник, 1 декабря`.
  public String day(LocalDate date) {
    return DateTimeFormatter.ofPattern("EEEE, d MMMM", locale).format(date);
  }

  /// E.g. `14:30`; with the offset where the clocks show that twice, when they are set back.
  public String time(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    boolean twice = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
    String clock = CLOCK.format(local);
    return twice ? clock + " (" + ZoneView.written(local.getOffset()) + ")" : clock;
  }
}
