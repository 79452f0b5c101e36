package io.dozvon.cli.bench.ground;

import io.dozvon.cli.ExitCode;
import io.dozvon.cli.Session;
import io.dozvon.cli.stage.Begun;
import io.dozvon.cli.stage.CannotGoOn;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// A benchmark from its start to its end: whatever ends it, what it has begun is stopped.
public final class Benchmark {
  private Benchmark() {}

  /// What is measured.
  @FunctionalInterface
  public interface Measuring {
    /// @param home the folder Dozvon was built in
    /// @param begun takes charge of everything that has to be stopped
    /// @return the exit code
    /// @throws CannotGoOn with a sentence for the one who asked
    int measure(Path home, Begun begun);
  }

  public static int run(Session session, Measuring measuring) {
    String home = session.environment().getOrDefault("DOZVON_HOME", "");
    if (home.isEmpty()) {
      return say(session, ExitCode.NOT_STARTED, session.words().say("bench.no-home"));
    }
    try (Begun begun = new Begun(session)) {
      Runtime.getRuntime().addShutdownHook(new Thread(begun::close, "stop the benchmark"));
      return measuring.measure(Path.of(home), begun);
    } catch (CannotGoOn failed) {
      return say(session, failed.exitCode(), String.valueOf(failed.getMessage()));
    } catch (Begun.Stopped _) {
      return ExitCode.DONE;
    }
  }

  private static int say(Session session, int code, String sentence) {
    session.err().println(sentence);
    return code;
  }

  /// @throws ParameterException if an option's value is not from `least` to `most`
  public static void check(
      CommandSpec command, Session session, String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new ParameterException(
          command.commandLine(),
          session
              .words()
              .say("bench.range", option, Integer.toString(least), Integer.toString(most)));
    }
  }
}
