package io.dozvon.cli.bench.queue;

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

/// The benchmark as `./dozvon bench queue` runs it, for a moment only: whether it measures, not
/// what. Needs the service, which is built before this module: alone (`-pl cli`) that test is left
/// out.
class QueueCommandTest {
  private final Launched dozvon;

  QueueCommandTest(@TempDir Path folder) {
    dozvon = new Launched(folder);
  }

  @Test
  void everyCallerIsAnsweredWithAndWithoutTheServiceAndShownAndOnRecord() {
    dozvon.needsTheService();
    int code =
        dozvon.run(
            "bench", "queue", "--agents", "3", "--rate", "1", "--seconds", "3", "-o", "json");
    assertThat(code).as(dozvon.err()).isEqualTo(ExitCode.DONE);
    JsonNode section = JsonMapper.shared().readTree(dozvon.out()).path("sections").path(0);
    assertThat(section.path("lost").asInt()).isZero();
    JsonNode wait = section.path("rows").path(1);
    assertThat(wait.path("compared").asDouble()).isPositive();
    assertThat(wait.path("measured").asDouble()).isPositive();
    assertThat(section.path("rows").path(7).path("measured").asDouble()).isPositive();
    assertThat(ProcessHandle.current().children()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"--rate,0", "--seconds,-1", "--agents,101", "--agents,many"})
  void aWrongWishIsRefusedBeforeAnythingIsStarted(String option, String value) {
    assertThat(dozvon.run("bench", "queue", option, value)).isEqualTo(ExitCode.USAGE);
    assertThat(dozvon.err()).contains(option);
  }
}
