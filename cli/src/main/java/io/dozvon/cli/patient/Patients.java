package io.dozvon.cli.patient;

import io.dozvon.cli.show.Card;
import io.dozvon.cli.show.Column;
import io.dozvon.cli.show.Table;

/// How patients look.
final class Patients {
  static final Table TABLE =
      Table.of(
          Column.text("id"),
          Column.person(),
          Column.text("birthDate"),
          Column.text("phone"),
          Column.text("timeZone"),
          Column.named("language"));

  static final Card CARD = new Card(TABLE.columns());

  private Patients() {}
}
