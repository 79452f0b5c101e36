package io.dozvon.cli.bench.storm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which call at the carrier belongs to which attempt. The carrier is told no id of ours, but each
/// number is one consultation's, and the exchange wrote down when it began each leg: a call belongs
/// to the attempt of its number whose leg began last before it.
final class Pairing {
  /// Clocks are the same, but a leg's beginning may be written a little after its INVITE.
  private static final Duration SLACK = Duration.ofMillis(200);

  private final Evidence evidence;
  private final Map<Stored.Attempt, Call> found = new HashMap<>();
  private final List<Call> alone = new ArrayList<>();

  private Pairing(Evidence evidence) {
    this.evidence = evidence;
  }

  static Pairing of(Evidence evidence) {
    Pairing pairing = new Pairing(evidence);
    evidence.calls().forEach(pairing::pair);
    return pairing;
  }

  private void pair(Call call) {
    Instant latest = call.invitedAt().plus(SLACK);
    evidence.stored().attempts().stream()
        .filter(attempt -> attempt.number().equals(call.number()) && !found.containsKey(attempt))
        .filter(attempt -> !began(attempt).isAfter(latest))
        .max(Comparator.comparing(this::began))
        .ifPresentOrElse(attempt -> found.put(attempt, call), () -> alone.add(call));
  }

  private Instant began(Stored.Attempt attempt) {
    return leg(attempt).map(Leg::began).or(attempt::dialledAt).orElse(attempt.intendedAt());
  }

  private Optional<Leg> leg(Stored.Attempt attempt) {
    return Optional.ofNullable(evidence.legs().get(attempt.leg()));
  }

  List<Case> cases() {
    return evidence.stored().attempts().stream()
        .map(attempt ->
            Case.of(
                attempt, Optional.ofNullable(found.get(attempt)), leg(attempt), evidence.outages()))
        .toList();
  }

  /// Calls that belong to no attempt.
  List<Call> alone() {
    return alone;
  }
}
