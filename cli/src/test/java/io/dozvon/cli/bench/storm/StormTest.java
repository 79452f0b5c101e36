package io.dozvon.cli.bench.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dozvon.cli.CommandLines;
import io.dozvon.cli.ExitCode;
import io.dozvon.cli.Session;
import io.dozvon.cli.Words;
import io.dozvon.cli.stage.ServiceProgram;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A short storm, always by the same plan, as `./dozvon bench storm` runs it. Needs the service,
/// which is built before this module: alone (`-pl cli`) this test is left out.
class StormTest {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  /// Its plan knows every trouble but the second node killed, see [StormPlan].
  private static final String SEED = "20262822";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private Session session(Path cache) {
    Map<String, String> environment = new TreeMap<>(System.getenv());
    environment.put("DOZVON_HOME", HOME.toString());
    environment.put("XDG_CACHE_HOME", cache.toString());
    return new Session(
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        Words.in(Locale.ENGLISH),
        Clock.systemUTC(),
        environment,
        false);
  }

  @Test
  void afterAStormDatabaseCarrierAndExchangeAgree(@TempDir Path cache) {
    Session session = session(cache);
    assumeTrue(
        Files.exists(ServiceProgram.jar(HOME, session.environment())),
        "the service has not been built");
    int code =
        CommandLines.run(
            session,
            "bench",
            "storm",
            "--minutes",
            "2",
            "--seed",
            SEED,
            "--at-once",
            "10",
            "--output",
            "json");
    assertThat(code).as("%s%s", err, out).isEqualTo(ExitCode.DONE);
    JsonNode summary = JsonMapper.shared().readTree(out.toString());
    assertThat(summary.path("attempts").path("answered").asInt()).isPositive();
    assertThat(summary.path("troubles")).isNotEmpty();
    assertThat(ProcessHandle.current().children()).isEmpty();
  }
}
