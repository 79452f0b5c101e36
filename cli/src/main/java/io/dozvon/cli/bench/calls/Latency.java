package io.dozvon.cli.bench.calls;

import io.dozvon.cli.bench.figures.Aim;
import io.dozvon.cli.bench.figures.Row;
import io.dozvon.cli.bench.figures.Section;
import io.dozvon.cli.bench.figures.Spread;
import io.dozvon.cli.bench.figures.Unit;
import io.dozvon.cli.bench.measuring.Costs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Both ways at the same rate: how soon the patient's phone is rung, and what a call costs.
final class Latency {
  private static final double ADDS_MEDIAN_MILLIS = 10;
  private static final double ADDS_P99_MILLIS = 30;

  private Latency() {}

  static Section section(int rate, Load.Result bare, Load.Result service, int wronglyStored) {
    List<Row> rows = new ArrayList<>();
    rows.add(
        row("whole.median", bare, service, Placed::whole, Spread::median)
            .aiming(Aim.addsAtMost(ADDS_MEDIAN_MILLIS)));
    rows.add(
        row("whole.p99", bare, service, Placed::whole, Spread::p99)
            .aiming(Aim.addsAtMost(ADDS_P99_MILLIS)));
    rows.add(row("whole.longest", bare, service, Placed::whole, Spread::longest));
    rows.add(row("patient.median", bare, service, Placed::patientPart, Spread::median));
    rows.add(row("patient.p99", bare, service, Placed::patientPart, Spread::p99));
    rows.addAll(costs(bare, service));
    int lost = bare.lost() + service.lost() + wronglyStored;
    return new Section("latency", List.of(rate, service.calls().size()), rows, lost);
  }

  static Row row(
      String key,
      Load.Result first,
      Load.Result second,
      Function<Placed, Optional<Duration>> part,
      Function<Spread, Duration> figure) {
    return new Row(
        key,
        Unit.MILLISECONDS,
        first.spread(part).map(figure).map(Unit::millis),
        second.spread(part).map(figure).map(Unit::millis),
        Optional.empty());
  }

  private static List<Row> costs(Load.Result bare, Load.Result service) {
    return List.of(
        cost("cpu.service", bare, service, Costs::service),
        cost("cpu.exchange", bare, service, Costs::exchange),
        cost("cpu.database", bare, service, Costs::database));
  }

  static Row cost(String key, Load.Result first, Load.Result second, Function<Costs, Duration> of) {
    return Row.of(
        key, Unit.MILLISECONDS, Unit.millis(first.perCall(of)), Unit.millis(second.perCall(of)));
  }
}
