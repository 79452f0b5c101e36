package io.dozvon.cli.hours;

import io.dozvon.cli.show.Card;
import io.dozvon.cli.show.Column;
import io.dozvon.cli.show.Reader;
import io.dozvon.cli.show.Table;
import io.dozvon.cli.show.View;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// How the line's hours look.
final class LineHours {
  private static final Column HOURS = new Column("column.hours", LineHours::hours);

  private static final Table WEEK =
      new Table("week", List.of(Column.named("weekday", "day"), HOURS));

  private static final Table DAYS =
      new Table("days", List.of(Column.text("day"), HOURS, Column.text("note")));

  /// Days that differ only if there are any.
  static final View ALL =
      (answer, reader, out) -> {
        Card.of(Column.text("timeZone")).then(WEEK).show(answer, reader, out);
        if (!answer.path("days").isEmpty()) {
          out.println();
          DAYS.show(answer, reader, out);
        }
      };

  private LineHours() {}

  private static String hours(JsonNode day, Reader reader) {
    String from = day.path("from").asString("");
    return from.isEmpty()
        ? reader.words().say("hours.closed")
        : from + "–" + end(day.path("until").asString(""));
  }

  private static String end(String until) {
    return until.equals(HoursGiven.START_OF_DAY) ? HoursGiven.END_OF_DAY : until;
  }
}
