package io.dozvon.cli.agent;

import io.dozvon.cli.show.Card;
import io.dozvon.cli.show.Column;
import io.dozvon.cli.show.Reader;
import io.dozvon.cli.show.Table;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// How agents look.
final class AgentViews {
  private static final Column PLACES = new Column("column.places", AgentViews::places);

  static final Table TABLE =
      Table.of(
          Column.text("id"),
          Column.person(),
          Column.text("seat"),
          Column.named("handset"),
          PLACES,
          Column.named("agent-state", "state"),
          Column.named("pause"),
          Column.moment("since"));

  static final Card CARD =
      Card.of(
          Column.text("id"),
          Column.named("role"),
          Column.person(),
          Column.text("seat"),
          Column.text("deskPhone"),
          Column.named("handset"),
          PLACES,
          Column.named("agent-state", "state"),
          Column.named("pause"),
          Column.named("pause", "afterwards"),
          Column.moment("since"));

  private AgentViews() {}

  /// The penalty only where there is one.
  private static String places(JsonNode agent, Reader reader) {
    String places =
        StreamSupport.stream(agent.path("places").spliterator(), false)
            .map(AgentViews::place)
            .collect(Collectors.joining(", "));
    return places.isEmpty() ? reader.words().say("agent.nowhere") : places;
  }

  private static String place(JsonNode place) {
    String queue = place.path("queue").asString("");
    int penalty = place.path("penalty").asInt(0);
    return penalty == 0 ? queue : queue + ":" + penalty;
  }
}
