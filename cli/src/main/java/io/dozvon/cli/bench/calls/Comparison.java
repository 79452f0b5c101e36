package io.dozvon.cli.bench.calls;

import io.dozvon.cli.bench.figures.Aim;
import io.dozvon.cli.bench.figures.Row;
import io.dozvon.cli.bench.figures.Section;
import io.dozvon.cli.bench.figures.Spread;
import io.dozvon.cli.bench.figures.Unit;
import io.dozvon.cli.bench.measuring.Costs;
import io.dozvon.cli.bench.measuring.Statements;
import java.util.List;

/// The same calls with little and with much stored before them: nothing may grow with history.
final class Comparison {
  /// Begin and end of a measurement never meet a background task equally often.
  private static final double NOISE_STATEMENTS = 2;

  /// The depth of an index grows by one for some hundred times as many rows.
  private static final double DEEPER_INDEXES_BLOCKS = 100;

  private Comparison() {}

  /// A load through the service, and what the database was asked meanwhile.
  record Asked(Load.Result result, Statements statements) {
    double perCall(long count) {
      return (double) count / result.calls().size();
    }
  }

  static Section section(int attempts, Asked few, Asked many, int wronglyStored) {
    Load.Result first = few.result();
    Load.Result second = many.result();
    return new Section(
        "history",
        List.of(attempts),
        List.of(
            Row.of(
                    "statements",
                    Unit.PER_CALL,
                    few.perCall(few.statements().statements()),
                    many.perCall(many.statements().statements()))
                .aiming(Aim.addsAtMost(NOISE_STATEMENTS)),
            Row.of(
                    "blocks",
                    Unit.PER_CALL,
                    few.perCall(few.statements().blocks()),
                    many.perCall(many.statements().blocks()))
                .aiming(Aim.addsAtMost(DEEPER_INDEXES_BLOCKS)),
            Row.of("scans", Unit.COUNT, few.statements().scans(), many.statements().scans())
                .aiming(Aim.atMost(0)),
            Latency.row("whole.median", first, second, Placed::whole, Spread::median),
            Latency.row("whole.p99", first, second, Placed::whole, Spread::p99),
            Latency.cost("cpu.service", first, second, Costs::service),
            Latency.cost("cpu.database", first, second, Costs::database)),
        first.lost() + second.lost() + wronglyStored);
  }
}
