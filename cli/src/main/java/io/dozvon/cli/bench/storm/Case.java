package io.dozvon.cli.bench.storm;

import io.dozvon.cli.bench.storm.Trouble.Kind;
import io.dozvon.cli.bench.storm.Trouble.Victim;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// One attempt, with what carrier and exchange say of it.
///
/// @param outages that it met
record Case(Stored.Attempt attempt, Optional<Call> call, Optional<Leg> leg, List<Outage> outages) {

  static Case of(
      Stored.Attempt attempt, Optional<Call> call, Optional<Leg> leg, List<Outage> outages) {
    Instant end =
        attempt.endedAt().or(() -> attempt.outcome().map(Stored.Outcome::at)).orElse(Instant.MAX);
    return new Case(
        attempt,
        call,
        leg,
        outages.stream().filter(outage -> outage.met(attempt.intendedAt(), end)).toList());
  }

  boolean metAny() {
    return !outages.isEmpty();
  }

  boolean met(Victim... victims) {
    return met(outage -> Arrays.asList(victims).contains(outage.trouble().kind().victim()));
  }

  boolean met(Kind kind) {
    return met(outage -> outage.isOf(kind));
  }

  private boolean met(Predicate<Outage> which) {
    return outages.stream().anyMatch(which);
  }

  boolean called(Predicate<Call> which) {
    return call.filter(which).isPresent();
  }

  boolean refusedWith(Integer... statuses) {
    return call.flatMap(Call::refusal).filter(Arrays.asList(statuses)::contains).isPresent();
  }

  Difference differs(Difference.Kind kind, String what) {
    return new Difference(
        kind,
        attempt.id().toString(),
        attempt + ": " + what + "; carrier: " + call.map(Call::toString).orElse("no call"));
  }
}
