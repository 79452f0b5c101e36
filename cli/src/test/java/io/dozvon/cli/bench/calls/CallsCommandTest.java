package io.dozvon.cli.bench.calls;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The benchmark as `./dozvon bench calls` runs it, for a moment only: whether it measures, not
/// what. Needs the service, which is built before this module: alone (`-pl cli`) that test is left
/// out.
class CallsCommandTest {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Map<String, String> environment = Map.of();

  @BeforeEach
  void aUserOfTheirOwn(@TempDir Path folder) {
    environment = new TreeMap<>(System.getenv());
    environment.put("DOZVON_HOME", HOME.toString());
    environment.put("XDG_CACHE_HOME", folder.toString());
  }

  private int measured(String... arguments) {
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

  @Test
  void bothWaysAreMeasuredAndNoCallIsLost() {
    assumeTrue(
        Files.exists(ServiceProgram.jar(HOME, environment)), "the service has not been built");
    int code =
        measured(
            "bench", "calls", "--only", "latency", "--rate", "5", "--seconds", "2", "-o", "json");
    assertThat(code).as(err.toString()).isEqualTo(ExitCode.DONE);
    JsonNode section = JsonMapper.shared().readTree(out.toString()).path("sections").path(0);
    assertThat(section.path("lost").asInt()).isZero();
    JsonNode median = section.path("rows").path(0);
    assertThat(median.path("compared").asDouble()).isPositive();
    assertThat(median.path("measured").asDouble()).isPositive();
    assertThat(ProcessHandle.current().children()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"--rate,0", "--seconds,-1", "--legs,100000", "--only,speed", "--history,many"})
  void aWrongWishIsRefusedBeforeAnythingIsStarted(String option, String value) {
    assertThat(measured("bench", "calls", option, value)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains(option);
  }

  @Test
  void outsideTheLauncherItSaysHowToBeStarted() {
    environment.remove("DOZVON_HOME");
    assertThat(measured("bench", "calls")).isEqualTo(ExitCode.NOT_STARTED);
    assertThat(err.toString()).contains("./dozvon");
  }
}
