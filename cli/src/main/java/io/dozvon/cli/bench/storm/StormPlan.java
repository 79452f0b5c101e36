package io.dozvon.cli.bench.storm;

import io.dozvon.cli.bench.storm.CallPlan.Meanwhile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything random about a storm. The same seed always gives the same plan; what comes of it also
/// depends on the machine.
///
/// @param lasts how long consultations begin and troubles happen
record StormPlan(long seed, Duration lasts) {
  private static final int PHONE_TURNS = 8;
  private static final int DESK_TURNS = 2;

  /// Between two troubles, in milliseconds.
  private static final int SHORTEST_PEACE = 8_000;

  private static final int LONGEST_PEACE = 24_000;

  /// Between two troubles of the same.
  private static final Duration BREATH = Duration.ofSeconds(3);

  /// Odd, so that no two streams of one storm meet.
  private static final long STREAM = 0x9E3779B97F4A7C15L;

  /// What the consultation of this index is going to be.
  CallPlan call(int index) {
    SplittableRandom random = stream(index);
    return new CallPlan(
        index,
        some(PHONE_TURNS, PhoneConduct.values(), PhoneConduct::weight, random),
        some(DESK_TURNS, DeskConduct.values(), DeskConduct::weight, random),
        one(Meanwhile.values(), Meanwhile::weight, random),
        Duration.ofMillis(random.nextInt(500, 12_000)),
        talk(random),
        random.nextInt(100) < 40);
  }

  /// One in five talks until the time is up.
  private static Duration talk(SplittableRandom random) {
    return random.nextInt(5) == 0
        ? Duration.ofMinutes(1)
        : Duration.ofMillis(random.nextInt(1_000, 12_000));
  }

  /// In the order they begin. Many may last at the same time, but only one for each that suffers.
  List<Trouble> troubles() {
    SplittableRandom random = stream(0);
    List<Trouble> troubles = new ArrayList<>();
    Map<Trouble.Victim, Duration> free = new EnumMap<>(Trouble.Victim.class);
    for (Duration at = peace(random); at.compareTo(lasts) < 0; at = at.plus(peace(random))) {
      Trouble.Kind kind = one(Trouble.Kind.values(), Trouble.Kind::weight, random);
      int millis = random.nextInt(kind.shortest() * 1000, kind.longest() * 1000 + 1);
      Duration begins = max(at, free.getOrDefault(kind.victim(), Duration.ZERO));
      Trouble trouble = new Trouble(kind, begins, Duration.ofMillis(millis));
      free.put(kind.victim(), begins.plus(trouble.lasts()).plus(BREATH));
      troubles.add(trouble);
    }
    return troubles;
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration peace(SplittableRandom random) {
    return Duration.ofMillis(random.nextInt(SHORTEST_PEACE, LONGEST_PEACE));
  }

  private SplittableRandom stream(int index) {
    return new SplittableRandom(seed + index * STREAM).split();
  }

  private static <T> List<T> some(
      int count, T[] all, ToIntFunction<T> weight, SplittableRandom random) {
    return Stream.generate(() -> one(all, weight, random))
        .limit(count)
        .collect(Collectors.toUnmodifiableList());
  }

  private static <T> T one(T[] all, ToIntFunction<T> weight, SplittableRandom random) {
    int left = random.nextInt(Arrays.stream(all).mapToInt(weight).sum());
    for (T each : all) {
      left -= weight.applyAsInt(each);
      if (left < 0) {
        return each;
      }
    }
    throw new IllegalStateException("weights are positive");
  }
}
