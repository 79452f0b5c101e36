package io.dozvon.cli.bench.calls;

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

/// The benchmark as `./dozvon bench calls` runs it, for a moment only: whether it measures, not
/// what. Needs the service, which is built before this module: alone (`-pl cli`) that test is left
/// out.
class CallsCommandTest {
  private final Launched dozvon;

  CallsCommandTest(@TempDir Path folder) {
    dozvon = new Launched(folder);
  }

  @Test
  void bothWaysAreMeasuredAndNoCallIsLost() {
    dozvon.needsTheService();
    int code =
        dozvon.run(
            "bench", "calls", "--only", "latency", "--rate", "5", "--seconds", "2", "-o", "json");
    assertThat(code).as(dozvon.err()).isEqualTo(ExitCode.DONE);
    JsonNode section = JsonMapper.shared().readTree(dozvon.out()).path("sections").path(0);
    assertThat(section.path("lost").asInt()).isZero();
    JsonNode median = section.path("rows").path(0);
    assertThat(median.path("compared").asDouble()).isPositive();
    assertThat(median.path("measured").asDouble()).isPositive();
    assertThat(ProcessHandle.current().children()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"--rate,0", "--seconds,-1", "--legs,100000", "--only,speed", "--history,many"})
  void aWrongWishIsRefusedBeforeAnythingIsStarted(String option, String value) {
    assertThat(dozvon.run("bench", "calls", option, value)).isEqualTo(ExitCode.USAGE);
    assertThat(dozvon.err()).contains(option);
  }

  @Test
  void outsideTheLauncherItSaysHowToBeStarted() {
    dozvon.directly();
    assertThat(dozvon.run("bench", "calls")).isEqualTo(ExitCode.NOT_STARTED);
    assertThat(dozvon.err()).contains("./dozvon");
  }
}
