package io.dozvon.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.scheduling.ExpectedWait.About;
import io.dozvon.scheduling.ExpectedWait.MoreThan;
import io.dozvon.scheduling.ExpectedWait.NobodyOnDuty;
import io.dozvon.scheduling.ExpectedWait.Soon;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How long those in the line are told they will wait.
class ForecastTest {
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final Duration ASSUMED = Duration.ofMinutes(15);

  private static Forecast forecast(List<Duration> recent, List<List<Instant>> doctors) {
    return Forecast.of(recent, ASSUMED, doctors, NOW);
  }

  private static List<Instant> minutesAgo(Integer... minutes) {
    return Stream.of(minutes).map(it -> NOW.minus(Duration.ofMinutes(it))).toList();
  }

  @Test
  void withoutADoctorNothingIsPromised() {
    assertThat(forecast(List.of(), List.of()).at(1)).isEqualTo(new NobodyOnDuty());
  }

  @Test
  void whoIsNextAtADoctorWhoIsFreeIsCalledSoon() {
    assertThat(forecast(List.of(), List.of(List.of())).at(1)).isEqualTo(new Soon());
  }

  @Test
  void whoIsThirdAtOneDoctorWaitsForTwoConsultations() {
    assertThat(forecast(List.of(), List.of(List.of())).at(3)).isEqualTo(new About(25, 35));
  }

  @Test
  void aDoctorIsFreeWhenThePatientTheyHaveNowIsDone() {
    assertThat(forecast(List.of(), List.of(minutesAgo(5))).at(1)).isEqualTo(new About(5, 15));
  }

  @Test
  void whoTakesLongerThanUsualStillNeedsAWhile() {
    assertThat(forecast(List.of(), List.of(minutesAgo(50))).at(1)).isEqualTo(new About(0, 5));
  }

  @Test
  void whatWasRecentlyUsualDecidesAndOneOddConsultationDoesNot() {
    List<Duration> recent = Stream.of(8, 9, 10, 11, 240).map(Duration::ofMinutes).toList();

    assertThat(forecast(recent, List.of(List.of())).at(2)).isEqualTo(new About(5, 15));
  }

  @Test
  void aFewConsultationsSayTooLittle() {
    List<Duration> recent = List.of(Duration.ofSeconds(9), Duration.ofSeconds(9));

    assertThat(forecast(recent, List.of(List.of())).at(2)).isEqualTo(new About(10, 20));
  }

  @Test
  void veryLongWaitsAreToldInHours() {
    assertThat(forecast(List.of(), List.of(List.of())).at(14)).isEqualTo(new MoreThan(3));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void nobodyWaitsLessForBeingFurtherBackOrMoreForADoctorMore(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<Duration> recent = durations(random);
      List<List<Instant>> doctors = doctors(random);
      List<Integer> waits = waits(forecast(recent, doctors));
      List<List<Instant>> more = new ArrayList<>(doctors);
      more.add(minutesAgo(random.nextInt(60), random.nextInt(60)));

      assertThat(waits).isSorted().allSatisfy(wait -> assertThat(wait).isNotNegative());
      List<Integer> shorter = waits(forecast(recent, more));
      assertThat(IntStream.range(0, waits.size()))
          .allSatisfy(i -> assertThat(shorter.get(i)).isLessThanOrEqualTo(waits.get(i)));
    }
  }

  private static List<Duration> durations(Random random) {
    return random.ints(random.nextInt(20), 1, 7200).mapToObj(Duration::ofSeconds).toList();
  }

  /// Some of whom took their patients a moment after now, as another node's clock has it.
  private static List<List<Instant>> doctors(Random random) {
    return IntStream.rangeClosed(0, random.nextInt(6))
        .mapToObj(_ ->
            random
                .ints(random.nextInt(3), -2, 90)
                .mapToObj(ago -> NOW.minus(Duration.ofMinutes(ago)))
                .toList())
        .toList();
  }

  private static List<Integer> waits(Forecast forecast) {
    return IntStream.rangeClosed(1, 60).mapToObj(forecast::at).map(ForecastTest::minutes).toList();
  }

  private static int minutes(ExpectedWait wait) {
    return switch (wait) {
      case NobodyOnDuty _ -> throw new AssertionError("there are doctors");
      case Soon _ -> 0;
      case About(int from, int to) -> {
        assertThat(from).isBetween(0, to - 1);
        yield from + to;
      }
      case MoreThan(int hours) -> hours * 240;
    };
  }
}
