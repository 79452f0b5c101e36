package io.dozvon.cli.bench.cabinets;

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

/// The benchmark as `./dozvon bench cabinets` runs it, with few pages and for a moment only:
/// whether it measures, not what. Needs the service, which is built before this module: alone (`-pl
/// cli`) that test is left out.
class CabinetsCommandTest {
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
  void allCabinetsConnectHearNewsAndComeBackAfterARestart() {
    assumeTrue(
        Files.exists(ServiceProgram.jar(HOME, environment)), "the service has not been built");
    int code =
        measured(
            "bench",
            "cabinets",
            "--cabinets",
            "200",
            "--seconds",
            "3",
            "--news-per-second",
            "5",
            "-o",
            "json");
    assertThat(code).as(err.toString()).isEqualTo(ExitCode.DONE);
    JsonNode section = JsonMapper.shared().readTree(out.toString()).path("sections").path(0);
    assertThat(section.path("lost").asInt()).isZero();
    assertThat(measured(section, "cabinets.connected")).isEqualTo(200);
    assertThat(measured(section, "heap")).isPositive();
    assertThat(measured(section, "cabinets.rss")).isPositive();
    assertThat(measured(section, "cabinets.idle-statements")).isPositive();
    assertThat(measured(section, "cabinets.news-median")).isPositive();
    assertThat(measured(section, "cabinets.back")).isPositive();
    assertThat(ProcessHandle.current().children()).isEmpty();
  }

  private static double measured(JsonNode section, String row) {
    return section
        .path("rows")
        .valueStream()
        .filter(it -> it.path("row").asString().equals(row))
        .findFirst()
        .orElseThrow()
        .path("measured")
        .asDouble();
  }

  @ParameterizedTest
  @CsvSource({"--cabinets,5", "--seconds,-1", "--news-per-second,many", "--cabinets,1000000"})
  void aWrongWishIsRefusedBeforeAnythingIsStarted(String option, String value) {
    assertThat(measured("bench", "cabinets", option, value)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains(option);
  }

  @Test
  void outsideTheLauncherItSaysHowToBeStarted() {
    environment.remove("DOZVON_HOME");
    assertThat(measured("bench", "cabinets")).isEqualTo(ExitCode.NOT_STARTED);
    assertThat(err.toString()).contains("./dozvon");
  }
}
