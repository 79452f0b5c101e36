package io.dozvon.cli.bench.cabinets;

import io.dozvon.cli.bench.ground.Ground;
import io.dozvon.cli.bench.measuring.Cpu;
import io.dozvon.cli.bench.measuring.Statements;
import java.time.Duration;

/// What it costs that nothing happens.
///
/// @param service of one core, percent
/// @param database of one core, percent
/// @param statements a second, begin and commit included
record Idleness(double service, double database, double statements) {
  private static final double PERCENT = 100;

  static Idleness over(Duration time, Ground ground) {
    Statements asked = Statements.soFar(ground.database());
    Duration service = service(ground);
    Duration database = database(ground);
    ground.begun().pass(time);
    return new Idleness(
        share(service(ground).minus(service), time),
        share(database(ground).minus(database), time),
        (double) Statements.soFar(ground.database()).since(asked).statements() / time.toSeconds());
  }

  private static Duration service(Ground ground) {
    return Cpu.usedBy(ground.node().process().stream().toList());
  }

  private static Duration database(Ground ground) {
    return Cpu.usedBy(ground.database().processes());
  }

  private static double share(Duration used, Duration time) {
    return PERCENT * used.toMillis() / time.toMillis();
  }
}
