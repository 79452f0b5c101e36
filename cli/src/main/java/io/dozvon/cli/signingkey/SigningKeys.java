package io.dozvon.cli.signingkey;

import io.dozvon.cli.show.Card;
import io.dozvon.cli.show.Column;
import io.dozvon.cli.show.Table;

/// How keys look.
final class SigningKeys {
  static final Table TABLE =
      Table.of(
          Column.text("id"),
          Column.text("doctorId"),
          Column.moment("madeAt"),
          Column.moment("keyEndedAt"),
          Column.named("keyEnding"),
          Column.text("reason"));

  static final Card CARD = new Card(TABLE.columns());

  private SigningKeys() {}
}
