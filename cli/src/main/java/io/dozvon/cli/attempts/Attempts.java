package io.dozvon.cli.attempts;

import io.dozvon.cli.show.Card;
import io.dozvon.cli.show.Column;
import io.dozvon.cli.show.Table;
import io.dozvon.cli.show.View;

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
          Column.named("correctedAs"),
          Column.text("consultationId"),
          Column.text("callbackId"));

  private static final Table CORRECTIONS =
      Table.of(
          Column.text("number"),
          Column.named("as"),
          Column.named("counted"),
          Column.moment("at"),
          Column.named("by"));

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
          Column.named("answeredBy"),
          Column.named("correctedAs"));

  /// With all that was said of it since, if anything was.
  static final View DETAILS =
      (answer, reader, out) -> {
        CARD.show(answer, reader, out);
        if (!answer.path("corrections").isEmpty()) {
          out.println();
          CORRECTIONS.show(answer.path("corrections"), reader, out);
        }
      };

  /// What follows for the consultation, and the attempt as it stands.
  static final View CORRECTED =
      Card.of(Column.named("consequence"))
          .then((answer, reader, out) -> CARD.show(answer.path("attempt"), reader, out));

  private Attempts() {}
}
