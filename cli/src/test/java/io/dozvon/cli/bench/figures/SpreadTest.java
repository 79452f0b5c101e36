package io.dozvon.cli.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
  @Test
  void eachFigureIsOneThatWasMeasured() {
    List<Duration> measured =
        IntStream.rangeClosed(1, 200).mapToObj(n -> Duration.ofMillis(201 - n)).toList();
    assertThat(Spread.of(measured))
        .isEqualTo(
            new Spread(
                200, Duration.ofMillis(100), Duration.ofMillis(198), Duration.ofMillis(200)));
  }

  @Test
  void ofOneThereIsOnlyOneFigure() {
    Duration only = Duration.ofMillis(7);
    assertThat(Spread.of(List.of(only))).isEqualTo(new Spread(1, only, only, only));
  }

  @Test
  void ofNothingThereIsNoFigure() {
    assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
  }
}
