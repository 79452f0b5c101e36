package io.dozvon.cli.bench.measuring;

import io.dozvon.cli.bench.ground.Ground;
import java.time.Duration;
import java.util.List;

/// What the parts have used of the processors.
public record Costs(Duration service, Duration exchange, Duration database) {
  public static Costs soFar(Ground ground) {
    return new Costs(
        Cpu.usedBy(ground.node().process().stream().toList()),
        Cpu.usedBy(List.of(ground.exchange().process())),
        Cpu.usedBy(ground.database().processes()));
  }

  public Costs since(Costs before) {
    return new Costs(
        service.minus(before.service),
        exchange.minus(before.exchange),
        database.minus(before.database));
  }
}
