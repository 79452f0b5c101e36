package io.dozvon.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dozvon.cli.CommandLines;
import io.dozvon.cli.ExitCode;
import io.dozvon.cli.Session;
import io.dozvon.cli.Words;
import io.dozvon.cli.stage.ServiceProgram;
import io.dozvon.pbx.run.FreePorts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole demonstration, as `./dozvon demo` runs it. Needs the service, which is built before
/// this module: alone (`-pl cli`) these tests are left out.
class DemoTest {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Map<String, String> environment = Map.of();

  @BeforeEach
  void aUserOfTheirOwn(@TempDir Path folder) {
    environment = new TreeMap<>(System.getenv());
    environment.put("DOZVON_HOME", HOME.toString());
    environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
  }

  private int demonstrated(String... arguments) {
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

  private static String freePort() throws Exception {
    return Integer.toString(FreePorts.tcp());
  }

  private JsonNode result() {
    return JsonMapper.shared().readTree(out.toString().lines().toList().getLast());
  }

  @Test
  void onARealAsteriskEveryConsultationComesOutAsItShould() throws Exception {
    assumeTrue(
        Files.exists(ServiceProgram.jar(HOME, environment)), "the service has not been built");
    int code = demonstrated("demo", "--once", "--output", "json", "--port", freePort());
    assertThat(code).as(err.toString()).isEqualTo(ExitCode.DONE);
    assertThat(result().path("asExpected").asBoolean()).isTrue();
  }

  @Test
  void onTheSimulatedExchangeItIsTheSame() throws Exception {
    assumeTrue(
        Files.exists(ServiceProgram.jar(HOME, environment)), "the service has not been built");
    int code = demonstrated("demo", "--once", "--exchange", "simulated", "--port", freePort());
    assertThat(code).as(err.toString()).isEqualTo(ExitCode.DONE);
    assertThat(out.toString().lines().filter(line -> line.startsWith("✓"))).hasSize(3);
  }

  @Test
  void aTakenPortIsNamedAndNothingIsLeftBehind() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      int code = demonstrated("demo", "--once", "--exchange", "simulated", "--port", port);
      assertThat(code).isEqualTo(ExitCode.NOT_STARTED);
      assertThat(err.toString()).contains(port).contains("--port");
    }
    assertThat(ProcessHandle.current().children()).isEmpty();
  }

  @Test
  void outsideTheLauncherItSaysHowToBeStarted() {
    environment.remove("DOZVON_HOME");
    assertThat(demonstrated("demo")).isEqualTo(ExitCode.NOT_STARTED);
    assertThat(err.toString()).contains("./dozvon");
  }
}
