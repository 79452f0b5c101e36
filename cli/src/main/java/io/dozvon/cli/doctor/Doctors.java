package io.dozvon.cli.doctor;

import io.dozvon.cli.show.Card;
import io.dozvon.cli.show.Column;
import io.dozvon.cli.show.Table;

/// How doctors look.
final class Doctors {
  static final Table TABLE =
      Table.of(
          Column.text("id"),
          Column.person(),
          Column.text("speciality"),
          Column.text("deskPhone"),
          Column.named("language"),
          Column.list("languages"),
          Column.text("timeZone"));

  static final Card CARD = new Card(TABLE.columns());

  private Doctors() {}
}
