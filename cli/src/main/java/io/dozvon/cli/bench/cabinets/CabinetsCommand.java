package io.dozvon.cli.bench.cabinets;

import io.dozvon.cli.Session;
import io.dozvon.cli.bench.figures.FigureOutput;
import io.dozvon.cli.bench.figures.FigureReport;
import io.dozvon.cli.bench.ground.Benchmark;
import io.dozvon.cli.bench.ground.Ground;
import io.dozvon.cli.bench.ground.GroundPlan;
import io.dozvon.cli.stage.Begun;
import io.dozvon.pbx.sipp.Scenario;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures very many open cabinets at one node: what they cost while nothing happens, how soon
/// they show what does, and how they come back after a restart.
@Command(name = "cabinets")
public final class CabinetsCommand implements Callable<Integer> {
  private static final int MOST_CABINETS = 200_000;
  private static final String LINE = "carrier";

  @Option(names = "--cabinets", paramLabel = "N", defaultValue = "10000")
  private int cabinets = 10_000;

  @Option(names = "--seconds", paramLabel = "N", defaultValue = "60")
  private int seconds = 60;

  @Option(names = "--news-per-second", paramLabel = "N", defaultValue = "20")
  private int newsPerSecond = 20;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "table|json",
      defaultValue = "table")
  private FigureOutput output = FigureOutput.TABLE;

  @Spec private CommandSpec command;

  private final Session session;

  @SuppressWarnings("NullAway.Init")
  public CabinetsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Wish wish = wish();
    return Benchmark.run(
        session,
        (home, begun) -> {
          OpenFiles.check(cabinets, session);
          return measure(wish, home, begun);
        });
  }

  private Wish wish() {
    within("--cabinets", cabinets, 10, MOST_CABINETS);
    within("--seconds", seconds, 1, 3_600);
    within("--news-per-second", newsPerSecond, 1, 1_000);
    return new Wish(cabinets, Duration.ofSeconds(seconds), newsPerSecond);
  }

  private void within(String option, int value, int least, int most) {
    Benchmark.check(command, session, option, value, least, most);
  }

  private int measure(Wish wish, Path home, Begun begun) {
    String secret = secret();
    Ground ground = Ground.prepare(plan(wish, secret), home, session, begun);
    FigureReport report = new FigureReport(session, output);
    report.add(
        new CabinetsBench(session, ground, wish, new SessionCookies(secret))
            .measure()
            .section(wish));
    return report.end(ground.folder());
  }

  /// Nobody is called, so the far sides have nothing to do.
  private static GroundPlan plan(Wish wish, String secret) {
    Scenario nobody = Scenario.called().refuses("486 Busy Here");
    return new GroundPlan(
            "bench-cabinets",
            List.of(new GroundPlan.Line(LINE, nobody)),
            nobody,
            1,
            Map.of("dozvon.session.secret", secret),
            false)
        .withOptions("-Xmx" + wish.heap() + "m");
  }

  private static String secret() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
