package io.dozvon.cli.attempts;

import io.dozvon.cli.show.Card;
import io.dozvon.cli.show.Column;
import io.dozvon.cli.show.Table;

/// How attempts look (R14).
public final class Attempts {
  /// Those of one consultation.
  public static final Table BRIEF =
      Table.of(
          Column.text("sequence"),
          Column.named("channel"),
          Column.text("destination"),
          Column.moment("intendedAt"),
          Column.named("disposition"),
          Column.named("fault"),
          Column.named("counted"),
          Column.text("sipStatus"),
          Column.text("q850Cause"),
          Column.named("answeredBy"));

  static final Table TABLE =
      Table.of(
          Column.text("id"),
          Column.text("sequence"),
          Column.named("channel"),
          Column.text("destination"),
          Column.moment("intendedAt"),
          Column.named("disposition"),
          Column.named("fault"),
          Column.named("counted"),
          Column.text("sipStatus"),
          Column.named("answeredBy"),
          Column.text("consultationId"));

  static final Card CARD =
      Card.of(
          Column.text("id"),
          Column.text("consultationId"),
          Column.text("sequence"),
          Column.named("channel"),
          Column.text("destination"),
          Column.text("callerId"),
          Column.text("exchange"),
          Column.text("trunk"),
          Column.moment("intendedAt"),
          Column.moment("dialledAt"),
          Column.moment("ringingAt"),
          Column.moment("answeredAt"),
          Column.moment("endedAt"),
          Column.named("disposition"),
          Column.named("fault"),
          Column.named("counted"),
          Column.text("sipStatus"),
          Column.text("q850Cause"),
          Column.named("answeredBy"));

  private Attempts() {}
}
