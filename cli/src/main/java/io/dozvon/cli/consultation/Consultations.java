package io.dozvon.cli.consultation;

import io.dozvon.cli.attempts.Attempts;
import io.dozvon.cli.show.Card;
import io.dozvon.cli.show.Column;
import io.dozvon.cli.show.Table;
import io.dozvon.cli.show.View;
import tools.jackson.databind.JsonNode;

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

  private static final Table GUESTS =
      Table.of(
          Column.named("role"),
          Column.text("label"),
          Column.text("destination"),
          Column.named("state"),
          Column.named("ending"),
          Column.named("consent"),
          Column.moment("invitedAt"));

  private static final Card OUTCOME =
      Card.of(
          Column.named("outcome"),
          Column.text("rule"),
          Column.named("decidedBy"),
          Column.moment("at"),
          Column.text("reason"));

  private static final Table EVIDENCE =
      Table.of(
          Column.named("kind"),
          Column.moment("at"),
          Column.named("detail"),
          Column.text("reference"));

  private static final Table LEGS =
      Table.of(
          Column.named("side"),
          Column.named("measuredBy"),
          Column.named("quality"),
          Column.text("mos"),
          Column.text("worstMos"),
          Column.text("lossPercent"),
          Column.text("jitterMillis"),
          Column.text("roundTripMillis"),
          Column.text("seconds"),
          Column.text("codec"));

  /// With everything that was tried, everybody who was invited and how it came out, if it is among
  /// the answer.
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
                Column.named("outcome"),
                Column.text("rule"),
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
        if (!answer.path("guests").isEmpty()) {
          out.println();
          GUESTS.show(answer.path("guests"), reader, out);
        }
        for (JsonNode entry : answer.path("outcomes")) {
          out.println();
          OUTCOME.show(entry, reader, out);
          if (!entry.path("evidence").isEmpty()) {
            EVIDENCE.show(entry.path("evidence"), reader, out);
          }
        }
        if (!answer.path("legs").isEmpty()) {
          out.println();
          LEGS.show(answer.path("legs"), reader, out);
        }
      };

  private Consultations() {}
}
