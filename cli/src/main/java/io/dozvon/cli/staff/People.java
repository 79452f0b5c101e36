package io.dozvon.cli.staff;

import io.dozvon.cli.show.Card;
import io.dozvon.cli.show.Column;
import io.dozvon.cli.show.Table;

/// How staff and their invitations look.
final class People {
  static final Table TABLE =
      Table.of(
          Column.text("id"),
          Column.named("role"),
          Column.person(),
          Column.text("login"),
          Column.named("secondFactor"),
          Column.moment("invitedUntil"),
          Column.moment("disabledAt"));

  static final Card CARD = new Card(TABLE.columns());

  /// The link stands alone, so that it can be copied.
  static final Card INVITATION =
      Card.of(
          Column.text("id"),
          Column.named("role"),
          Column.person(),
          Column.named("purpose"),
          Column.moment("expiresAt"),
          Column.text("link"));

  private People() {}
}
