package io.dozvon.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dozvon.cli.stage.ServiceProgram;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The command line as `./dozvon` starts it, in English, by a user who has nothing yet. What needs
/// the service finds it if it was built before this module (`mvn -pl cli -am verify`).
public final class Launched {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Map<String, String> environment = new TreeMap<>(System.getenv());

  /// @param folder of the user's settings and cache
  public Launched(Path folder) {
    environment.put("DOZVON_HOME", HOME.toString());
    environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
  }

  /// The same past the launcher.
  public Launched directly() {
    environment.remove("DOZVON_HOME");
    return this;
  }

  /// Leaves a test out that needs the service where it was not built.
  public void needsTheService() {
    assumeTrue(
        Files.exists(ServiceProgram.jar(HOME, environment)), "the service has not been built");
  }

  /// @return the exit code
  public int run(String... arguments) {
    Session session =
        new Session(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            Words.in(Locale.ENGLISH),
            Clock.systemUTC(),
            environment,
            false);
    return CommandLines.run(session, arguments);
  }

  public String out() {
    return out.toString();
  }

  public String err() {
    return err.toString();
  }
}
