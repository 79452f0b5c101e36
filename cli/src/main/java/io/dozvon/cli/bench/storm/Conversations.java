package io.dozvon.cli.bench.storm;

import io.dozvon.cli.bench.storm.Difference.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Whether each conversation went on until somebody wanted its end. The service's death ends none;
/// the exchange's does.
final class Conversations {
  private static final Duration CROSSING = Duration.ofSeconds(3);

  private final Evidence evidence;
  private final Map<UUID, Stored.Consultation> consultations;

  Conversations(Evidence evidence) {
    this.evidence = evidence;
    this.consultations =
        evidence.stored().consultations().stream()
            .collect(Collectors.toMap(Stored.Consultation::id, Function.identity()));
  }

  Optional<Difference> compare(Case it) {
    Optional<Leg> cut =
        it.leg()
            .filter(leg -> it.attempt().ended("answered"))
            .filter(leg -> !it.called(call -> call.did(Call.LEAVES)))
            .filter(leg -> leg.ended().filter(at -> endedBefore(at, it)).isPresent())
            .filter(leg -> !exchangeDied(leg));
    return cut.map(
        leg -> it.differs(Kind.CONVERSATION_CUT, "ended at " + leg.ended().orElseThrow()));
  }

  private boolean endedBefore(Instant legEnded, Case it) {
    return Optional.ofNullable(consultations.get(it.attempt().consultation()))
        .map(consultation -> consultation.endedAt().orElse(Instant.MAX))
        .filter(ended -> legEnded.isBefore(ended.minus(CROSSING)))
        .isPresent();
  }

  private boolean exchangeDied(Leg leg) {
    return evidence.outages().stream()
        .filter(outage -> outage.isOf(Trouble.Kind.EXCHANGE_KILLED))
        .anyMatch(outage -> outage.met(leg.began(), leg.ended().orElse(Instant.MAX)));
  }
}
