package io.dozvon.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The E-model's values, worked out by hand from G.107 and G.113.
class EModelTest {
  @ParameterizedTest
  @CsvSource({
    // codec, loss, jitter, round trip → MOS; R = 93.2 - 0.024 d - 95 p / (p + 25.1), d = half of it
    // + 2 j + 20
    "pcma, 0,    0,  0,    4.40, GOOD",
    "pcma, 0.01, 5,  50,   4.29, GOOD",
    "opus, 0.03, 10, 80,   4.07, GOOD",
    "pcmu, 0.05, 10, 100,  3.83, FAIR",
    "pcma, 0.10, 10, 100,  3.30, WEAK",
    "pcma, 0.25, 30, 200,  2.12, BAD",
    "g729, 0,    0,  0,    4.09, GOOD",
    // From 177.3 ms one way on delay spoils more.
    "pcma, 0,    0,  1000, 2.21, BAD",
    "pcma, 1,    60, 2000, 1.00, BAD"
  })
  void aLineIsRatedAsTheRecommendationSays(
      String codec, double loss, double jitter, double roundTrip, double mos, Grade grade) {
    double rated = EModel.mos(Optional.of(codec), loss, jitter, Optional.of(roundTrip));

    assertThat(rated).isCloseTo(mos, within(0.01));
    assertThat(Grade.of(rated)).isEqualTo(grade);
  }

  @Test
  void worseIsNeverBetterAndNothingLeavesTheScale() {
    double before = 4.5;
    for (int percent = 0; percent <= 100; percent += 5) {
      double rated = EModel.mos(Optional.empty(), percent / 100.0, percent, Optional.empty());
      assertThat(rated).isLessThanOrEqualTo(before).isBetween(1.0, 4.5);
      before = rated;
    }
  }
}
