package io.dozvon.cli.bench.calls;

import io.dozvon.cli.Session;
import io.dozvon.cli.bench.figures.Section;
import io.dozvon.cli.bench.figures.Unit;
import io.dozvon.cli.bench.ground.Ground;
import io.dozvon.cli.bench.measuring.Costs;
import io.dozvon.cli.bench.measuring.Statements;
import io.dozvon.cli.stage.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Measures one part after the other, on one ground.
final class CallsBench {
  private static final int WARM_UP_ROUNDS = 10;
  private static final double STILL_CHEAPER = 0.95;

  private final Session session;
  private final Ground ground;
  private final Wish wish;
  private final Consumer<Section> show;
  private final Progress progress;
  private final Load load;
  private final Records records;

  /// @param show told of each section when it has been measured
  CallsBench(Session session, Ground ground, Wish wish, Consumer<Section> show) {
    this.session = session;
    this.ground = ground;
    this.wish = wish;
    this.show = show;
    this.progress = new Progress(session);
    this.load = new Load(ground, new Roster(ground), session);
    this.records = new Records(ground.database(), session.clock());
  }

  void run() {
    try (BareWay bare = new BareWay(ground);
        ServiceWay service = new ServiceWay(ground.node())) {
      step("warm-up", () -> warmUp(bare, service));
      Optional<Comparison.Asked> few =
          wants(Part.LATENCY) || wants(Part.HISTORY)
              ? Optional.of(step("service", () -> asked(service)))
              : Optional.empty();
      few.filter(_ -> wants(Part.LATENCY)).ifPresent(asked -> latency(bare, asked));
      few.filter(_ -> wants(Part.HISTORY)).ifPresent(asked -> history(service, asked));
      if (wants(Part.THROUGHPUT)) {
        throughput(bare, service);
      }
      measure(Part.PAGES, () -> new Pages(load).section(service));
      measure(
          Part.GROWTH,
          () ->
              new Growth(load).section(service, wish.rate(), wish.attempts(), this::wronglyStored));
      measure(Part.FROZEN, () -> new Freezing(ground, session.clock()).section());
      measure(Part.RESTART, () -> new Restart(load).section(service, wish.legs()));
    }
  }

  private boolean wants(Part part) {
    return wish.parts().contains(part);
  }

  private void measure(Part part, Supplier<Section> measuring) {
    if (wants(part)) {
      show.accept(step(part.toString(), measuring));
    }
  }

  private <T> T step(String key, Supplier<T> work) {
    return progress.step("bench.step." + key, work);
  }

  /// A JVM gets fast while it works: begins gently, and goes on until a call does not get cheaper.
  private boolean warmUp(Way bare, Way service) {
    load.place(service, Math.max(1, wish.rate() / 2), wish.time(), Roster.Kind.SHORT);
    Duration last = warmUpRound(service);
    for (int round = 1; round < WARM_UP_ROUNDS; round++) {
      Duration next = warmUpRound(service);
      if (next.toNanos() > last.toNanos() * STILL_CHEAPER) {
        break;
      }
      last = next;
    }
    load.place(bare, wish.rate(), wish.time().dividedBy(4), Roster.Kind.SHORT);
    return true;
  }

  /// @return the service's processor time of a call
  private Duration warmUpRound(Way service) {
    Duration cost =
        load.place(service, wish.rate(), wish.time(), Roster.Kind.SHORT).perCall(Costs::service);
    progress.tell("%.1f ms".formatted(Unit.millis(cost)));
    return cost;
  }

  private Comparison.Asked asked(Way service) {
    Statements before = Statements.soFar(ground.database());
    Load.Result result = load.place(service, wish.rate(), wish.time(), Roster.Kind.SHORT);
    return new Comparison.Asked(result, Statements.soFar(ground.database()).since(before));
  }

  private void latency(Way bare, Comparison.Asked service) {
    Load.Result without =
        step("bare", () -> load.place(bare, wish.rate(), wish.time(), Roster.Kind.SHORT));
    int wrong = wronglyStored(service.result().calls());
    show.accept(Latency.section(wish.rate(), without, service.result(), wrong));
  }

  private void history(Way service, Comparison.Asked few) {
    step(
        "seed",
        () -> {
          new History(ground.database())
              .make(wish.history(), done -> progress.tell(done * 100 / wish.history() + " %"));
          return true;
        });
    Comparison.Asked many = step("history", () -> asked(service));
    int wrong = wronglyStored(many.result().calls());
    show.accept(Comparison.section(wish.history(), few, many, wrong));
  }

  private void throughput(Way bare, Way service) {
    Ramp ramp = new Ramp(load);
    Ramp.Reached without = step("ramp-bare", () -> ramp.climb(bare, _ -> 0));
    Ramp.Reached through = step("ramp-service", () -> ramp.climb(service, this::wronglyStored));
    show.accept(Ramp.section(without, through));
  }

  private int wronglyStored(List<Placed> calls) {
    return records.wronglyStored(calls, ground.begun());
  }
}
