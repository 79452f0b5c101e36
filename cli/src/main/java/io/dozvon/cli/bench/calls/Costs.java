package io.dozvon.cli.bench.calls;

import io.dozvon.cli.bench.ground.Ground;
import io.dozvon.cli.bench.measuring.Cpu;
import java.time.Duration;
import java.util.List;

/// What the parts have used of the processors.
record Costs(Duration service, Duration exchange, Duration database) {
  static Costs soFar(Ground ground) {
    return new Costs(
        Cpu.usedBy(ground.node().process().stream().toList()),
        Cpu.usedBy(List.of(ground.exchange().process())),
        Cpu.usedBy(ground.database().processes()));
  }

  Costs since(Costs before) {
    return new Costs(
        service.minus(before.service),
        exchange.minus(before.exchange),
        database.minus(before.database));
  }
}
