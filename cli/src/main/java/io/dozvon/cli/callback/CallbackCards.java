package io.dozvon.cli.callback;

import io.dozvon.cli.show.Card;
import io.dozvon.cli.show.Column;
import io.dozvon.cli.show.Table;

/// How callbacks look.
final class CallbackCards {
  static final Table TABLE =
      Table.of(
          Column.text("id"),
          Column.text("queue"),
          Column.text("phone"),
          Column.text("why"),
          Column.moment("waitingSince"),
          Column.text("state"),
          Column.moment("notBefore"));

  static final Card CARD =
      Card.of(
          Column.text("id"),
          Column.text("queue"),
          Column.text("phone"),
          Column.text("why"),
          Column.moment("waitingSince"),
          Column.text("timeZone"),
          Column.text("state"),
          Column.text("outcome"),
          Column.moment("notBefore"),
          Column.text("agentId"),
          Column.text("note"));

  private CallbackCards() {}
}
