package io.dozvon.contactcentre;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contactcentre.store.FigureStore.AgentPiece;
import io.dozvon.contactcentre.store.FigureStore.Span;
import io.dozvon.contactcentre.store.FigureStore.Spent;
import io.dozvon.vocabulary.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgentHoursTest {
  private static final Instant NINE = Instant.parse("2026-11-30T09:00:00Z");
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private final StaffId agent = StaffId.random();

  @Test
  void aTimeIsSharedOutToTheQuartersInWhichItLayAndCutWhereTheSpanEnds() {
    Span hour = new Span(NINE, NINE.plus(Duration.ofHours(1)), QUARTER);

    AgentHours hours =
        AgentHours.of(
            hour,
            List.of(
                new Spent(agent, "ready", minutes(-10), minutes(20)),
                new Spent(agent, "on-call", minutes(20), minutes(25)),
                new Spent(agent, "ready", minutes(25), minutes(90))));

    assertThat(List.of(0, 1, 2, 3))
        .map(quarter -> hours.spent(new AgentPiece(quarter, agent), "ready").toMinutes())
        .containsExactly(15L, 10L, 15L, 15L);
    assertThat(hours.spent(new AgentPiece(1, agent), "on-call")).hasMinutes(5);
    assertThat(hours.pieces()).hasSize(4);
  }

  private static Instant minutes(int afterNine) {
    return NINE.plus(Duration.ofMinutes(afterNine));
  }
}
