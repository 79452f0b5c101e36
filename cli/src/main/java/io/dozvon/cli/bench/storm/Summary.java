package io.dozvon.cli.bench.storm;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a storm came to, in numbers.
///
/// @param seed with which it can be planned again
/// @param consultations by the state they are left in
/// @param attempts by disposition
/// @param calls at the carrier
/// @param legs at the exchange, of patients' and doctors' phones
/// @param troubles by kind
record Summary(
    long seed,
    Duration lasted,
    Map<String, Long> consultations,
    Map<String, Long> attempts,
    int calls,
    int legs,
    List<Troubles> troubles,
    List<Difference> differences) {

  /// @param slowest how long it took at most until calls could be made again
  record Troubles(Trouble.Kind kind, long count, Duration slowest) {
    String name() {
      return named(kind);
    }
  }

  static Summary of(StormPlan plan, Storm.Result result) {
    Evidence evidence = result.evidence();
    Stored stored = evidence.stored();
    return new Summary(
        plan.seed(),
        plan.lasts(),
        count(stored.consultations().stream().map(Stored.Consultation::state)),
        count(
            stored.attempts().stream()
                .map(it -> it.outcome().map(Stored.Outcome::disposition).orElse("open"))),
        evidence.calls().size(),
        evidence.legs().size(),
        troubles(evidence.outages()),
        Stream.concat(Comparison.of(evidence).stream(), result.notAnswered().stream()).toList());
  }

  private static Map<String, Long> count(Stream<String> names) {
    return names.collect(groupingBy(name -> name, TreeMap::new, counting()));
  }

  private static List<Troubles> troubles(List<Outage> outages) {
    return outages.stream()
        .collect(groupingBy(outage -> outage.trouble().kind(), TreeMap::new, toTroubles()))
        .values()
        .stream()
        .toList();
  }

  private static java.util.stream.Collector<Outage, ?, Troubles> toTroubles() {
    return java.util.stream.Collectors.collectingAndThen(
        java.util.stream.Collectors.toList(),
        same ->
            new Troubles(
                same.getFirst().trouble().kind(),
                same.size(),
                slowest(same).orElse(Duration.ZERO)));
  }

  private static Optional<Duration> slowest(List<Outage> outages) {
    return outages.stream().map(Outage::recovery).max(Comparator.naturalOrder());
  }

  boolean agrees() {
    return differences.isEmpty();
  }

  /// As the words and the JSON call it, e.g. `first-node-killed`.
  static String named(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
