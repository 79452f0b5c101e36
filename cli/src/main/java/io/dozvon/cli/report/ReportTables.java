package io.dozvon.cli.report;

import io.dozvon.cli.show.Column;
import io.dozvon.cli.show.Reader;
import io.dozvon.cli.show.Table;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// How reports look. Intervals begin by the clocks of the line.
final class ReportTables {
  private static final String NOTHING = "–";
  private static final int SECONDS_AN_HOUR = 3600;

  static final Table QUEUES =
      Table.of(
          start(),
          figure("queue"),
          figure("offered"),
          figure("answered"),
          figure("abandoned"),
          figure("otherwise"),
          share("serviceLevel"),
          time("averageWait"),
          time("longestWait"),
          time("averageTalk"),
          time("averageHandling"),
          figure("notTaken"));

  static final Table AGENTS =
      Table.of(
          start(),
          figure("agent"),
          figure("rung"),
          figure("answered"),
          figure("notTaken"),
          time("averageHandling"),
          time("ready"),
          time("onCall"),
          time("wrapUp"),
          time("paused"),
          share("occupancy"));

  static final Table VERIFICATION =
      Table.of(start(), figure("agent"), named("verification-result", "result"), figure("count"));

  static final Table ATTEMPTS =
      Table.of(
          start(),
          named("report-purpose", "purpose"),
          named("channel", "channel"),
          named("disposition", "disposition"),
          named("fault", "fault"),
          figure("attempts"),
          figure("counted"));

  private ReportTables() {}

  private static Column column(String field, Column.Cell cell) {
    return new Column("column.figure." + field, cell);
  }

  /// E.g. `2026-11-30 09:15`.
  private static Column start() {
    return column(
        "start",
        (row, _) -> row.path("start").asString("").replaceFirst("T(\\d\\d:\\d\\d).*", " $1"));
  }

  private static Column figure(String field) {
    return column(field, (row, _) -> row.path(field).asString(NOTHING));
  }

  private static Column named(String family, String field) {
    return column(field, (row, reader) -> named(family, row.path(field), reader));
  }

  private static String named(String family, JsonNode value, Reader reader) {
    return value.isString() ? reader.words().name(family, value.asString()) : NOTHING;
  }

  private static Column share(String field) {
    return column(
        field,
        (row, _) ->
            row.path(field).isNumber()
                ? String.format(Locale.ROOT, "%.0f %%", 100 * row.path(field).asDouble())
                : NOTHING);
  }

  private static Column time(String field) {
    return column(
        field,
        (row, _) -> row.path(field).isNumber() ? written(row.path(field).asLong()) : NOTHING);
  }

  private static String written(long seconds) {
    String minutes =
        String.format(Locale.ROOT, "%02d:%02d", seconds % SECONDS_AN_HOUR / 60, seconds % 60);
    return seconds < SECONDS_AN_HOUR
        ? minutes.replaceFirst("^0", "")
        : seconds / SECONDS_AN_HOUR + ":" + minutes;
  }
}
