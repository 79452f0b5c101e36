package io.dozvon.cli.recording;

import io.dozvon.cli.show.Card;
import io.dozvon.cli.show.Column;
import io.dozvon.cli.show.Table;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// How recordings look.
final class RecordingCards {
  static final Table TABLE =
      Table.of(
          Column.text("id"),
          Column.named("recording-state", "state"),
          Column.moment("startedAt"),
          Column.moment("stoppedAt"),
          Column.moment("keptUntil"),
          Column.text("consultationId"));

  static final Card CARD =
      Card.of(
          Column.text("id"),
          Column.named("recording-state", "state"),
          Column.text("consultationId"),
          Column.text("patientId"),
          Column.text("doctorId"),
          Column.moment("startedAt"),
          Column.moment("stoppedAt"),
          Column.named("stoppedBy"),
          Column.moment("keptUntil"),
          Column.text("keptBecause"),
          Column.text("length"),
          Column.text("sha256"),
          Column.moment("deletedAt"),
          lines("said", "at", "by", "step", "how"),
          lines("heard", "at", "by", "reason"));

  static final Card FILE = Card.of(Column.text("file"), Column.text("length"));

  private RecordingCards() {}

  /// A few facts of each entry of a list, one after the other.
  private static Column lines(String list, String... facts) {
    return new Column(
        "column." + list,
        (row, _) ->
            StreamSupport.stream(row.path(list).spliterator(), false)
                .map(entry -> line(entry, facts))
                .collect(Collectors.joining("; ")));
  }

  private static String line(JsonNode entry, String... facts) {
    return java.util.Arrays.stream(facts)
        .map(fact -> entry.path(fact).asString(""))
        .collect(Collectors.joining(" "));
  }
}
