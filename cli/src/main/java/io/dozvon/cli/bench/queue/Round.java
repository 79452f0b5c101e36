package io.dozvon.cli.bench.queue;

import io.dozvon.cli.bench.figures.Spread;
import io.dozvon.cli.bench.measuring.Costs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// What came of the callers of some time.
///
/// @param callers how many called
/// @param heard what the exchange told of each
record Round(int callers, Map<UUID, QueueEars.Heard> heard, Costs costs) {
  private static final double MILLIS_A_SECOND = 1000;

  int answered() {
    return (int) connected().count();
  }

  private Stream<Instant> connected() {
    return heard.values().stream().map(QueueEars.Heard::connected).flatMap(Optional::stream);
  }

  /// From the first caller in the queue to the last one answered.
  double answeredPerSecond() {
    Optional<Instant> first =
        heard.values().stream()
            .map(QueueEars.Heard::joined)
            .flatMap(Optional::stream)
            .min(Instant::compareTo);
    return connected()
        .max(Instant::compareTo)
        .flatMap(last -> first.map(from -> Duration.between(from, last)))
        .filter(Duration::isPositive)
        .map(took -> answered() * MILLIS_A_SECOND / took.toMillis())
        .orElse(0.0);
  }

  /// From the queue to an agent's voice.
  Optional<Spread> waits() {
    List<Duration> waits =
        heard.values().stream()
            .map(it -> it.joined().flatMap(from -> it.connected().map(to -> between(from, to))))
            .flatMap(Optional::stream)
            .toList();
    return waits.isEmpty() ? Optional.empty() : Optional.of(Spread.of(waits));
  }

  /// From the exchange's event to the screen.
  Optional<Spread> screens(Map<UUID, Instant> shown) {
    List<Duration> delays =
        heard.entrySet().stream()
            .map(it ->
                it.getValue()
                    .offered()
                    .flatMap(from ->
                        Optional.ofNullable(shown.get(it.getKey())).map(to -> between(from, to))))
            .flatMap(Optional::stream)
            .toList();
    return delays.isEmpty() ? Optional.empty() : Optional.of(Spread.of(delays));
  }

  private static Duration between(Instant from, Instant to) {
    return Duration.between(from, to);
  }

  Duration perCall(Function<Costs, Duration> of) {
    return of.apply(costs).dividedBy(Math.max(1, callers));
  }
}
