package io.dozvon.cli.bench.calls;

import io.dozvon.cli.Session;
import io.dozvon.cli.bench.figures.FigureOutput;
import io.dozvon.cli.bench.figures.FigureReport;
import io.dozvon.cli.bench.ground.Benchmark;
import io.dozvon.cli.bench.ground.Ground;
import io.dozvon.cli.stage.Begun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures calls through the service beside the same calls over the bare exchange.
@Command(name = "calls")
public final class CallsCommand implements Callable<Integer> {
  private static final int MOST_LEGS = 800;

  @Option(names = "--only", split = ",", paramLabel = "PART")
  private Set<Part> only = EnumSet.allOf(Part.class);

  @Option(names = "--rate", paramLabel = "N", defaultValue = "50")
  private int rate = 50;

  @Option(names = "--seconds", paramLabel = "N", defaultValue = "20")
  private int seconds = 20;

  @Option(names = "--history", paramLabel = "N", defaultValue = "200000")
  private int history = 200_000;

  @Option(names = "--legs", paramLabel = "N", defaultValue = "500")
  private int legs = 500;

  @Option(names = "--attempts", paramLabel = "N", defaultValue = "3000")
  private int attempts = 3_000;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "table|json",
      defaultValue = "table")
  private FigureOutput output = FigureOutput.TABLE;

  @Spec private CommandSpec command;

  private final Session session;

  @SuppressWarnings("NullAway.Init")
  public CallsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Wish wish = wish();
    return Benchmark.run(session, (home, begun) -> measure(wish, home, begun));
  }

  private Wish wish() {
    within("--rate", rate, 1, 1_000);
    within("--seconds", seconds, 1, 3_600);
    within("--history", history, 1, 50_000_000);
    within("--legs", legs, 20, MOST_LEGS);
    within("--attempts", attempts, 10, 10_000_000);
    return new Wish(only, rate, Duration.ofSeconds(seconds), history, legs, attempts);
  }

  private void within(String option, int value, int least, int most) {
    Benchmark.check(command, session, option, value, least, most);
  }

  private int measure(Wish wish, Path home, Begun begun) {
    Ground ground = Ground.prepare(FarSides.plan(), home, session, begun);
    FigureReport report = new FigureReport(session, output);
    new CallsBench(session, ground, wish, report::add).run();
    return report.end(ground.folder());
  }
}
