package io.dozvon.cli.bench.queue;

import io.dozvon.cli.Session;
import io.dozvon.cli.bench.figures.FigureOutput;
import io.dozvon.cli.bench.figures.FigureReport;
import io.dozvon.cli.bench.ground.Benchmark;
import io.dozvon.cli.bench.ground.Ground;
import io.dozvon.cli.bench.ground.GroundExchange;
import io.dozvon.cli.bench.ground.GroundPlan;
import io.dozvon.cli.stage.Begun;
import io.dozvon.pbx.sipp.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures the contact centre's line with the service beside the same line without it.
@Command(name = "queue")
public final class QueueCommand implements Callable<Integer> {
  /// The carrier's line from which people call.
  static final String CALLERS = "callers";

  @Option(names = "--agents", paramLabel = "N", defaultValue = "50")
  private int agents = 50;

  @Option(names = "--rate", paramLabel = "N", defaultValue = "10")
  private int rate = 10;

  @Option(names = "--seconds", paramLabel = "N", defaultValue = "30")
  private int seconds = 30;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "table|json",
      defaultValue = "table")
  private FigureOutput output = FigureOutput.TABLE;

  @Spec private CommandSpec command;

  private final Session session;

  @SuppressWarnings("NullAway.Init")
  public QueueCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Wish wish = wish();
    return Benchmark.run(session, (home, begun) -> measure(wish, home, begun));
  }

  private Wish wish() {
    within("--agents", agents, GroundExchange.SEATS);
    within("--rate", rate, 100);
    within("--seconds", seconds, 3_600);
    return new Wish(agents, rate, Duration.ofSeconds(seconds));
  }

  private void within(String option, int value, int most) {
    Benchmark.check(command, session, option, value, 1, most);
  }

  private int measure(Wish wish, Path home, Begun begun) {
    Ground ground = Ground.prepare(plan(), home, session, begun);
    FigureReport report = new FigureReport(session, output);
    report.add(new QueueBench(session, ground, wish).measure());
    return report.end(ground.folder());
  }

  /// The service calls nobody here. All agents sign in from this machine.
  private static GroundPlan plan() {
    Scenario nobody = Scenario.called().refuses("486 Busy Here");
    return new GroundPlan(
        "bench-queue",
        List.of(new GroundPlan.Line(CALLERS, nobody)),
        nobody,
        1,
        Map.of("dozvon.development.sign-in", true, "dozvon.limits.sign-ins", 1_000),
        false);
  }
}
