package io.dozvon.database;

import io.dozvon.vocabulary.Interval;
import java.time.Instant;
import java.time.ZoneId;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// Divides time in queries.
public final class Intervals {
  private Intervals() {}

  /// When the interval began in which a moment lies, by the clocks of a place. Whole and half hours
  /// are also those of places whose clocks differ from UTC by a part of an hour.
  public static Field<Instant> start(Field<Instant> at, Interval interval, ZoneId zone) {
    Field<String> place = DSL.inline(zone.getId());
    return switch (interval) {
      case QUARTER_HOUR -> binned("15 minutes", at);
      case HALF_HOUR -> binned("30 minutes", at);
      case HOUR -> DSL.field("date_trunc('hour', {0}, {1})", at.getDataType(), at, place);
      case DAY -> DSL.field("date_trunc('day', {0}, {1})", at.getDataType(), at, place);
    };
  }

  /// No place's clocks differ from UTC by less than a quarter of an hour.
  private static Field<Instant> binned(String width, Field<Instant> at) {
    return DSL.field(
        "date_bin({0}::interval, {1}, '2000-01-01T00:00:00Z'::timestamptz)",
        at.getDataType(), DSL.inline(width), at);
  }
}
