package io.dozvon.cli.bench.calls;

import io.dozvon.cli.ExitCode;
import io.dozvon.cli.Session;
import io.dozvon.cli.bench.figures.Spread;
import io.dozvon.cli.bench.ground.Ground;
import io.dozvon.cli.bench.ground.GroundExchange;
import io.dozvon.cli.bench.measuring.Costs;
import io.dozvon.cli.bench.measuring.Pace;
import io.dozvon.cli.stage.CannotGoOn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Places calls at a steady rate and looks what became of them.
record Load(Ground ground, Roster roster, Session session) {
  private static final Duration LOOK = Duration.ofMillis(100);

  /// Until the last doctors have hung up, whose calls belong to the costs.
  private static final Duration SETTLE = Duration.ofMillis(1500);

  private static final Duration DRAIN = Duration.ofSeconds(15);

  /// What came of a load.
  ///
  /// @param took from the first order to the last INVITE, or until it was given up
  record Result(List<Placed> calls, Duration took, Costs costs) {
    int lost() {
      return (int) calls.stream().filter(call -> !call.isWhole()).count();
    }

    Optional<Spread> spread(Function<Placed, Optional<Duration>> part) {
      List<Duration> parts = calls.stream().map(part).flatMap(Optional::stream).toList();
      return parts.isEmpty() ? Optional.empty() : Optional.of(Spread.of(parts));
    }

    Duration perCall(Function<Costs, Duration> of) {
      return of.apply(costs).dividedBy(calls.size());
    }
  }

  Clock clock() {
    return session.clock();
  }

  Result place(Way way, int rate, Duration time, Roster.Kind kind) {
    return place(way, rate, roster.pairs((int) (rate * time.toMillis() / 1000), kind));
  }

  /// @throws CannotGoOn if the exchange has ended by itself, as a program under load may
  Result place(Way way, int rate, List<Pair> pairs) {
    long desks = ground.desks().lines();
    long carrier = ground.line(FarSides.LINE).lines();
    Map<Pair, Instant> asked = new ConcurrentHashMap<>();
    Costs before = Costs.soFar(ground);
    Instant begin = clock().instant();
    new Pace(rate)
        .each(
            pairs,
            pair -> {
              asked.put(pair, clock().instant());
              way.call(pair);
            });
    mustBeThere(ground.exchange());
    awaitInvites(pairs.size(), carrier);
    Duration took = Duration.between(begin, clock().instant());
    ground.begun().pass(SETTLE);
    Costs costs = Costs.soFar(ground).since(before);
    return new Result(
        Placed.of(asked, ground.desks().heard(desks), ground.line(FarSides.LINE).heard(carrier)),
        took,
        costs);
  }

  private void mustBeThere(GroundExchange exchange) {
    if (!exchange.isAlive()) {
      throw new CannotGoOn(
          ExitCode.OUT_OF_REACH,
          session.words().say("bench.exchange-ended", exchange.plan().directories().logs()));
    }
  }

  private void awaitInvites(int wanted, long known) {
    Instant deadline = clock().instant().plus(DRAIN);
    while (ground.line(FarSides.LINE).lines() - known < wanted
        && clock().instant().isBefore(deadline)) {
      ground.begun().pass(LOOK);
    }
  }
}
