package io.dozvon.cli.bench.queue;

import io.dozvon.cli.bench.figures.Aim;
import io.dozvon.cli.bench.figures.Row;
import io.dozvon.cli.bench.figures.Section;
import io.dozvon.cli.bench.figures.Spread;
import io.dozvon.cli.bench.figures.Unit;
import io.dozvon.cli.bench.measuring.Costs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Both rounds side by side.
///
/// @param shown when an agent's console first showed each caller
/// @param stored how many callers are on record as answered
record QueueFigures(Round bare, Round service, Map<UUID, Instant> shown, int stored) {
  private static final double AIM_SCREEN_MILLIS = 250;

  Section section(Wish wish) {
    return new Section(
        "queue",
        List.of(wish.agents(), wish.rate(), wish.callers()),
        List.of(
            Row.of(
                "queue.answered",
                Unit.PER_SECOND,
                bare.answeredPerSecond(),
                service.answeredPerSecond()),
            waits("queue.wait.median", Spread::median),
            waits("queue.wait.p99", Spread::p99),
            cost("cpu.service", Costs::service),
            cost("cpu.exchange", Costs::exchange),
            cost("cpu.database", Costs::database),
            screens("queue.screen.median", Spread::median),
            screens("queue.screen.p99", Spread::p99).aiming(Aim.atMost(AIM_SCREEN_MILLIS)),
            screens("queue.screen.longest", Spread::longest)),
        lost());
  }

  /// Nobody may be lost on any way: not answered, not on record, not shown.
  private int lost() {
    long unseen = service.heard().keySet().stream().filter(id -> !shown.containsKey(id)).count();
    return bare.callers()
        - bare.answered()
        + service.callers()
        - service.answered()
        + Math.abs(service.answered() - stored)
        + Math.toIntExact(unseen);
  }

  private Row waits(String key, Function<Spread, Duration> figure) {
    return new Row(
        key,
        Unit.MILLISECONDS,
        millis(bare.waits(), figure),
        millis(service.waits(), figure),
        Optional.empty());
  }

  private Row screens(String key, Function<Spread, Duration> figure) {
    return new Row(
        key,
        Unit.MILLISECONDS,
        Optional.empty(),
        millis(service.screens(shown), figure),
        Optional.empty());
  }

  private static Optional<Double> millis(
      Optional<Spread> spread, Function<Spread, Duration> figure) {
    return spread.map(figure).map(Unit::millis);
  }

  private Row cost(String key, Function<Costs, Duration> of) {
    return Row.of(
        key, Unit.MILLISECONDS, Unit.millis(bare.perCall(of)), Unit.millis(service.perCall(of)));
  }
}
