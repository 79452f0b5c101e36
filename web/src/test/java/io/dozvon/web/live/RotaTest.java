package io.dozvon.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.presence.PageId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// When pages are asked for a sign of life.
class RotaTest {
  private static final int PAGES = 3_000;
  private static final int STEPS = 30;

  private final Rota rota = new Rota(Duration.ofSeconds(15), Duration.ofMillis(500));
  private final List<PageId> pages =
      Stream.generate(() -> new PageId(UUID.randomUUID())).limit(PAGES).toList();

  @Test
  void eachPageHasOneTurnInEachRound() {
    List<Integer> round = round();

    assertThat(round).doesNotHaveDuplicates().hasSize(STEPS);
    assertThat(pages).allMatch(page -> round.contains(rota.turnOf(page)));
    assertThat(round()).isEqualTo(round);
  }

  @Test
  void theTurnsOfManyPagesAreSpreadEvenly() {
    for (int turn : round()) {
      long asked = pages.stream().filter(page -> rota.turnOf(page) == turn).count();
      assertThat(asked).isBetween(PAGES / STEPS / 2L, PAGES / STEPS * 2L);
    }
  }

  @Test
  void aRoundShorterThanAStepMeetsEveryPageEachTime() {
    Rota quick = new Rota(Duration.ofMillis(10), Duration.ofMillis(500));

    int turn = quick.next();

    assertThat(pages).allMatch(page -> quick.turnOf(page) == turn);
    assertThat(quick.next()).isEqualTo(turn);
  }

  private List<Integer> round() {
    return IntStream.range(0, STEPS).mapToObj(_ -> rota.next()).toList();
  }
}
