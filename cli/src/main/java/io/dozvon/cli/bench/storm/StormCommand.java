package io.dozvon.cli.bench.storm;

import io.dozvon.cli.ExitCode;
import io.dozvon.cli.Session;
import io.dozvon.cli.bench.ground.Benchmark;
import io.dozvon.cli.bench.ground.Ground;
import io.dozvon.cli.stage.Begun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Many consultations while everything under them is killed, frozen and cut; then all records are
/// compared.
@Command(name = "storm")
public final class StormCommand implements Callable<Integer> {
  private static final int MILLIS_A_MINUTE = 60_000;

  @Option(names = "--minutes", paramLabel = "N", defaultValue = "2")
  private double minutes = 2;

  @Option(names = "--seed", paramLabel = "S")
  private Optional<Long> seed = Optional.empty();

  @Option(names = "--at-once", paramLabel = "N", defaultValue = "20")
  private int atOnce = 20;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "text|json",
      defaultValue = "text")
  private Output output = Output.TEXT;

  private final Session session;

  /// How it is told.
  enum Output {
    TEXT,
    JSON
  }

  public StormCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return Benchmark.run(session, this::storm);
  }

  private int storm(Path home, Begun begun) {
    StormPlan plan =
        new StormPlan(
            seed.orElseGet(() -> session.clock().millis()),
            Duration.ofMillis(Math.round(minutes * MILLIS_A_MINUTE)));
    StormTeller teller = new StormTeller(session);
    teller.begins(plan.seed());
    Ground ground = Ground.prepare(StormGround.of(plan, atOnce), home, session, begun);
    Summary summary =
        Summary.of(plan, new Storm(ground, plan, atOnce, session.clock(), teller).run());
    switch (output) {
      case TEXT -> teller.text(summary);
      case JSON -> teller.json(summary);
    }
    return summary.agrees() ? ExitCode.DONE : ExitCode.DIFFERENT;
  }
}
