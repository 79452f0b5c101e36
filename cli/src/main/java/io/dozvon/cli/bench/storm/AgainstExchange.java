package io.dozvon.cli.bench.storm;

import io.dozvon.cli.bench.storm.Difference.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Holds an attempt against the exchange's own record of its leg. What an exchange that was killed
/// had not yet written down is lost and no difference.
final class AgainstExchange {
  /// A loaded machine hears late.
  private static final Duration TOLERANCE = Duration.ofSeconds(5);

  private AgainstExchange() {}

  static Stream<Difference> compare(Case it) {
    if (it.met(Trouble.Kind.EXCHANGE_KILLED)) {
      return Stream.empty();
    }
    if (it.leg().isEmpty()) {
      return missing(it).stream();
    }
    Leg leg = it.leg().get();
    return Stream.of(
            time("dialled", it.attempt().dialledAt(), Optional.of(leg.began()), it),
            time("answered", it.attempt().answeredAt(), leg.answered(), it),
            time("ended", it.attempt().endedAt(), leg.ended(), it))
        .flatMap(Optional::stream);
  }

  private static Optional<Difference> missing(Case it) {
    return it.attempt().dialledAt().isPresent()
        ? Optional.of(it.differs(Kind.ATTEMPT_WITHOUT_LEG, "dialled"))
        : Optional.empty();
  }

  /// What was only found again after an outage has the time of its finding.
  private static Optional<Difference> time(
      String what, Optional<Instant> ours, Optional<Instant> theirs, Case it) {
    if (ours.isEmpty() || it.metAny()) {
      return Optional.empty();
    }
    boolean same = theirs.filter(at -> isNear(at, ours.get())).isPresent();
    return same
        ? Optional.empty()
        : Optional.of(
            it.differs(
                Kind.TIMES_DIFFER,
                "%s at %s, exchange %s"
                    .formatted(what, ours.get(), theirs.map(Instant::toString).orElse("never"))));
  }

  private static boolean isNear(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(TOLERANCE) <= 0;
  }
}
