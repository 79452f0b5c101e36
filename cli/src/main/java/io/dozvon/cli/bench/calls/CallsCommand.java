package io.dozvon.cli.bench.calls;

import io.dozvon.cli.ExitCode;
import io.dozvon.cli.Session;
import io.dozvon.cli.bench.figures.FigureJson;
import io.dozvon.cli.bench.figures.FigureTable;
import io.dozvon.cli.bench.figures.Section;
import io.dozvon.cli.bench.ground.Ground;
import io.dozvon.cli.stage.Begun;
import io.dozvon.cli.stage.CannotGoOn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

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
  private Output output = Output.TABLE;

  @Spec private CommandSpec command;

  private final Session session;

  /// How the figures are shown.
  enum Output {
    TABLE,
    JSON
  }

  @SuppressWarnings("NullAway.Init")
  public CallsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Wish wish = wish();
    String home = session.environment().getOrDefault("DOZVON_HOME", "");
    if (home.isEmpty()) {
      session.err().println(session.words().say("bench.no-home"));
      return ExitCode.NOT_STARTED;
    }
    try (Begun begun = new Begun(session)) {
      Runtime.getRuntime().addShutdownHook(new Thread(begun::close, "stop the benchmark"));
      return measure(wish, Path.of(home), begun);
    } catch (CannotGoOn failed) {
      session.err().println(failed.getMessage());
      return failed.exitCode();
    } catch (Begun.Stopped _) {
      return ExitCode.DONE;
    }
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
    if (value < least || value > most) {
      throw new ParameterException(
          command.commandLine(),
          session.words().say("bench.range", option, text(least), text(most)));
    }
  }

  private static String text(int number) {
    return Integer.toString(number);
  }

  private int measure(Wish wish, Path home, Begun begun) {
    List<Section> sections = new ArrayList<>();
    Ground ground = Ground.prepare(FarSides.plan(), home, session, begun);
    new CallsBench(session, ground, wish, section -> take(section, sections)).run();
    if (output == Output.JSON) {
      JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
      session.out().println(json.writeValueAsString(FigureJson.of(sections)));
    } else {
      session.out().println();
      session.out().println(session.words().say("bench.logs", ground.folder()));
    }
    return sections.stream().allMatch(section -> section.lost() == 0)
        ? ExitCode.DONE
        : ExitCode.DIFFERENT;
  }

  private void take(Section section, List<Section> sections) {
    sections.add(section);
    if (output == Output.TABLE) {
      new FigureTable(session.words()).show(section, session.out());
    }
  }
}
