package io.dozvon.cli.opening;

import io.dozvon.cli.show.Card;
import io.dozvon.cli.show.Column;
import io.dozvon.cli.show.Table;

/// How openings look.
final class Openings {
  static final Table TABLE =
      Table.of(
          Column.text("id"),
          Column.text("doctorId"),
          Column.moment("from"),
          Column.moment("until"),
          Column.text("slotMinutes"));

  static final Card CARD = new Card(TABLE.columns());

  private Openings() {}
}
