package io.dozvon.web.times;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A time zone as pages name it.
///
/// @param id its name in the messages is `zone.<id>`, where it has one
/// @param offset from UTC at the moment in question, e.g. `UTC+3`, `UTC-3:30`
public record ZoneView(String id, String offset) {
  public static ZoneView of(ZoneId zone, Instant at) {
    return new ZoneView(zone.getId(), written(zone.getRules().getOffset(at)));
  }

  static String written(ZoneOffset offset) {
    int minutes = Math.abs(offset.getTotalSeconds() / 60);
    String hours = (offset.getTotalSeconds() < 0 ? "UTC-" : "UTC+") + minutes / 60;
    return minutes % 60 == 0 ? hours : "%s:%02d".formatted(hours, minutes % 60);
  }
}
