package io.dozvon.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dozvon.quality.LegQuality.Whose;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A leg is its windows, each by how long it was.
class LegQualityTest {
  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
  private static final Whose WHOSE =
      new Whose(
          LegId.random(),
          ConsultationId.random(),
          LegSide.PATIENT,
          DoctorId.random(),
          PatientId.random());

  private static Window window(
      int seconds, double loss, double jitter, @Nullable Double roundTrip) {
    return new Window(seconds, Optional.of("opus"), loss, jitter, Optional.ofNullable(roundTrip));
  }

  private static LegQuality first(Window window) {
    return LegQuality.first(
        WHOSE, Measurer.BROWSER, Optional.of(UUID.randomUUID()), 1, window, NOON);
  }

  @Test
  void whatWasLongerWeighsMoreAndTheWorstIsKept() {
    LegQuality leg =
        first(window(30, 0, 4, null))
            .and(2, window(10, 0.2, 40, 100.0), NOON.plusSeconds(10))
            .and(3, window(20, 0, 4, 40.0), NOON.plusSeconds(30));

    assertThat(leg.seconds()).isEqualTo(60);
    assertThat(leg.since()).isEqualTo(NOON.minusSeconds(30));
    assertThat(leg.loss().average()).isCloseTo(0.2 / 6, within(1e-9));
    assertThat(leg.loss().worst()).isEqualTo(0.2);
    assertThat(leg.jitter().average()).isCloseTo(10, within(1e-9));
    assertThat(leg.roundTrip().orElseThrow().worst()).isEqualTo(100);
    assertThat(leg.worstGrade()).isEqualTo(Grade.BAD);
    assertThat(leg.latestGrade()).isEqualTo(Grade.GOOD);
    assertThat(leg.mos().worst()).isLessThan(leg.mos().average());
  }

  @ParameterizedTest
  @CsvSource({
    "0, opus, 0, 0, 1, false",
    "601, opus, 0, 0, 1, false",
    "10, OPUS!, 0, 0, 1, false",
    "10, opus, -0.1, 0, 1, false",
    "10, opus, 1.1, 0, 1, false",
    "10, opus, NaN, 0, 1, false",
    "10, opus, 0, 60001, 1, false",
    "10, opus, 0, 0, -1, false",
    "10, opus, 0, 0, Infinity, false",
    "10, opus, 1, 60000, 60000, true"
  })
  void whatCannotBeIsNotBelieved(
      int seconds, String codec, double loss, double jitter, double roundTrip, boolean plausible) {
    Window window = new Window(seconds, Optional.of(codec), loss, jitter, Optional.of(roundTrip));

    assertThat(window.isPlausible()).isEqualTo(plausible);
  }
}
