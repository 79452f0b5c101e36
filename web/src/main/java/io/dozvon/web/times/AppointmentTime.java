package io.dozvon.web.times;

import java.time.Instant;

/// When something begins, as one person's page says it.
public record AppointmentTime(Instant start, String day, String time, ZoneView zone) {
  public static AppointmentTime of(Instant start, LocalTimes times) {
    return new AppointmentTime(
        start, times.day(times.date(start)), times.time(start), ZoneView.of(times.zone(), start));
  }
}
