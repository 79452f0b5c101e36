package io.dozvon.cli.bench.cabinets;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.cli.ExitCode;
import io.dozvon.cli.Launched;
import java.nio.file.Path;
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
  private final Launched dozvon;

  CabinetsCommandTest(@TempDir Path folder) {
    dozvon = new Launched(folder);
  }

  @Test
  void allCabinetsConnectHearNewsAndComeBackAfterARestart() {
    dozvon.needsTheService();
    int code =
        dozvon.run(
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
    assertThat(code).as(dozvon.err()).isEqualTo(ExitCode.DONE);
    JsonNode section = JsonMapper.shared().readTree(dozvon.out()).path("sections").path(0);
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
    assertThat(dozvon.run("bench", "cabinets", option, value)).isEqualTo(ExitCode.USAGE);
    assertThat(dozvon.err()).contains(option);
  }

  @Test
  void outsideTheLauncherItSaysHowToBeStarted() {
    dozvon.directly();
    assertThat(dozvon.run("bench", "cabinets")).isEqualTo(ExitCode.NOT_STARTED);
    assertThat(dozvon.err()).contains("./dozvon");
  }
}
