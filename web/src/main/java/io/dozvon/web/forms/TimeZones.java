package io.dozvon.web.forms;

import java.time.DateTimeException;
import java.time.ZoneId;

/// Reads a time zone that a browser told.
public final class TimeZones {
  /// For browsers that tell none.
  private static final ZoneId CAPITAL = ZoneId.of("Europe/Moscow");

  private TimeZones() {}

  public static ZoneId read(String text) {
    try {
      return text.isBlank() ? CAPITAL : ZoneId.of(text.strip());
    } catch (DateTimeException e) {
      return CAPITAL;
    }
  }
}
