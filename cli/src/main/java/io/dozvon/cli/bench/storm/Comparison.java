package io.dozvon.cli.bench.storm;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.dozvon.cli.bench.storm.Difference.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares what the database, the carrier and the exchange wrote down.
final class Comparison {
  private final Evidence evidence;
  private final Stored stored;
  private final Pairing pairing;
  private final List<Case> cases;

  private Comparison(Evidence evidence) {
    this.evidence = evidence;
    this.stored = evidence.stored();
    this.pairing = Pairing.of(evidence);
    this.cases = pairing.cases();
  }

  /// @return empty if all agree
  static List<Difference> of(Evidence evidence) {
    Comparison comparison = new Comparison(evidence);
    Conversations conversations = new Conversations(evidence);
    return Stream.of(
            comparison.endings(),
            comparison.sequences(),
            comparison.stuck(),
            comparison.callsAlone(),
            comparison.legsAlone(),
            comparison.rings(),
            comparison.cancelledByNobody(),
            comparison.exhausted(),
            comparison.parked(),
            comparison.cases.stream().flatMap(AgainstCarrier::compare),
            comparison.cases.stream().flatMap(AgainstExchange::compare),
            comparison.cases.stream().flatMap(it -> conversations.compare(it).stream()))
        .flatMap(differences -> differences)
        .toList();
  }

  private Stream<Difference> endings() {
    return cases.stream()
        .flatMap(it ->
            Stream.concat(
                it.attempt().endedAt().isEmpty()
                    ? Stream.of(it.differs(Kind.ATTEMPT_WITHOUT_END, "no end"))
                    : Stream.of(),
                it.attempt().outcome().isEmpty()
                    ? Stream.of(it.differs(Kind.ATTEMPT_WITHOUT_OUTCOME, "no outcome"))
                    : Stream.of()));
  }

  private Stream<Difference> sequences() {
    Map<UUID, List<Integer>> numbers =
        stored.attempts().stream()
            .collect(
                groupingBy(
                    Stored.Attempt::consultation,
                    Collectors.mapping(Stored.Attempt::sequence, Collectors.toList())));
    return numbers.entrySet().stream()
        .filter(entry -> !isWithoutGaps(entry.getValue()))
        .map(entry ->
            new Difference(
                Kind.SEQUENCE_WITH_GAP, entry.getKey().toString(), entry.getValue().toString()));
  }

  private static boolean isWithoutGaps(List<Integer> numbers) {
    return Set.copyOf(numbers).size() == numbers.size()
        && numbers.stream().allMatch(number -> number >= 1 && number <= numbers.size());
  }

  private Stream<Difference> stuck() {
    return Stream.of(
            stored.consultations().stream()
                .filter(Stored.Consultation::isStuck)
                .map(it -> new Difference(Kind.CONSULTATION_STUCK, "" + it.id(), it.state())),
            stored.reaches().stream()
                .filter(it -> it.endedAt().isEmpty())
                .map(it -> new Difference(Kind.REACH_STUCK, "" + it.id(), it.state())),
            evidence.legsLeft() == 0
                ? Stream.<Difference>of()
                : Stream.of(new Difference(Kind.LEG_LEFT, "exchange", "" + evidence.legsLeft())))
        .flatMap(differences -> differences);
  }

  private Stream<Difference> callsAlone() {
    return pairing.alone().stream()
        .map(call ->
            new Difference(
                Kind.CALL_WITHOUT_ATTEMPT, call.number(), call.invitedAt() + " " + call));
  }

  private Stream<Difference> legsAlone() {
    Set<UUID> ours =
        stored.attempts().stream().map(Stored.Attempt::leg).collect(Collectors.toSet());
    return evidence.legs().values().stream()
        .filter(leg -> leg.wentThrough(evidence.trunk()) && !ours.contains(leg.id()))
        .map(leg -> new Difference(Kind.LEG_WITHOUT_ATTEMPT, "" + leg.id(), leg.toString()));
  }

  private Stream<Difference> rings() {
    Map<UUID, Long> rings =
        cases.stream()
            .filter(it -> it.called(Call::rang))
            .collect(groupingBy(it -> it.attempt().reach(), counting()));
    return rings.entrySet().stream()
        .filter(entry -> entry.getValue() > Times.ATTEMPTS)
        .map(entry ->
            new Difference(
                Kind.RUNG_TOO_OFTEN, "reach " + entry.getKey(), entry.getValue() + " times"));
  }

  /// An attempt is cancelled when its reach ends otherwise, or as the exchange stood still.
  private Stream<Difference> cancelledByNobody() {
    Set<UUID> stopped =
        stored.reaches().stream()
            .filter(reach -> reach.state().equals("stopped"))
            .map(Stored.Reach::id)
            .collect(Collectors.toSet());
    return cases.stream()
        .filter(it -> it.attempt().ended("cancelled") && !it.met(Trouble.Victim.EXCHANGE))
        .filter(it -> !stopped.contains(it.attempt().reach()))
        .map(it -> it.differs(Kind.UNEXPLAINED_END, "cancelled, but nobody stopped the reach"));
  }

  /// Whoever counts as not reached was tried as often as the policy says.
  private Stream<Difference> exhausted() {
    Map<UUID, Long> counted =
        stored.attempts().stream()
            .filter(it -> it.outcome().filter(Stored.Outcome::counted).isPresent())
            .collect(groupingBy(Stored.Attempt::consultation, counting()));
    return stored.reaches().stream()
        .filter(reach -> reach.state().equals("exhausted"))
        .filter(reach -> counted.getOrDefault(reach.consultation(), 0L) != Times.ATTEMPTS)
        .map(reach ->
            new Difference(
                Kind.COUNTED_WRONGLY,
                "consultation " + reach.consultation(),
                "not reached, counted " + counted.getOrDefault(reach.consultation(), 0L)));
  }

  private Stream<Difference> parked() {
    return stored.parked().stream()
        .filter(event ->
            evidence.outages().stream()
                .filter(outage -> outage.trouble().kind().victim() == Trouble.Victim.DATABASE)
                .noneMatch(outage -> outage.met(event.at(), event.at())))
        .map(event -> new Difference(Kind.EVENT_PARKED, event.event(), event.error()));
  }
}
