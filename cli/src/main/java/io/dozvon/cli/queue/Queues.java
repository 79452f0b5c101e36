package io.dozvon.cli.queue;

import io.dozvon.cli.show.Card;
import io.dozvon.cli.show.Column;
import io.dozvon.cli.show.Reader;
import io.dozvon.cli.show.Table;
import tools.jackson.databind.JsonNode;

/// How queues look.
final class Queues {
  private static final Column NAME = new Column("column.name", Queues::name);
  private static final Column SERVICE = new Column("column.serviceLevel", Queues::service);

  static final Table TABLE =
      Table.of(
          Column.text("id"),
          NAME,
          Column.text("key"),
          Column.named("usual"),
          Column.named("strategy"),
          Column.text("weight"),
          Column.text("wrapUpSeconds"),
          Column.text("maxWaitSeconds"),
          SERVICE,
          Column.text("overflow"));

  static final Card CARD =
      Card.of(
          Column.text("id"),
          Column.text("nameRu"),
          Column.text("nameEn"),
          Column.text("key"),
          Column.named("usual"),
          Column.named("strategy"),
          Column.text("weight"),
          Column.text("ringSeconds"),
          Column.text("wrapUpSeconds"),
          Column.text("maxWaitSeconds"),
          Column.text("maxCallers"),
          Column.text("announceSeconds"),
          SERVICE,
          Column.text("offerCallbackSeconds"),
          Column.text("overflow"),
          Column.text("version"));

  private Queues() {}

  private static String name(JsonNode queue, Reader reader) {
    boolean russian = reader.words().locale().getLanguage().equals("ru");
    return queue.path(russian ? "nameRu" : "nameEn").asString("");
  }

  private static String service(JsonNode queue, Reader reader) {
    return reader
        .words()
        .say(
            "queue.service",
            queue.path("serviceLevelPercent").asInt(0),
            queue.path("serviceLevelSeconds").asInt(0));
  }
}
