package io.dozvon.cli.consultation;

import io.dozvon.cli.attempts.Attempts;
import io.dozvon.cli.show.Card;
import io.dozvon.cli.show.Column;
import io.dozvon.cli.show.Table;
import io.dozvon.cli.show.View;

/// How consultations look.
final class Consultations {
  static final Table TABLE =
      Table.of(
          Column.text("id"),
          Column.text("patient"),
          Column.text("doctor"),
          Column.named("state"),
          Column.named("way"),
          Column.named("ending"),
          Column.moment("requestedAt"),
          Column.moment("endedAt"));

  /// With everything that was tried, if it is among the answer.
  static final View CARD =
      (answer, reader, out) -> {
        Card.of(
                Column.text("id"),
                Column.text("patient"),
                Column.text("doctor"),
                Column.named("state"),
                Column.named("way"),
                Column.named("doctorSide"),
                Column.named("patientSide"),
                Column.named("ending"),
                Column.named("rendered"),
                Column.named("givenUp"),
                Column.moment("requestedAt"),
                Column.moment("startedAt"),
                Column.moment("endsAt"),
                Column.moment("endedAt"),
                Column.text("exchange"))
            .show(answer, reader, out);
        if (!answer.path("attempts").isEmpty()) {
          out.println();
          Attempts.BRIEF.show(answer.path("attempts"), reader, out);
        }
      };

  private Consultations() {}
}
