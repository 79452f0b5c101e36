package io.dozvon.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import io.dozvon.cli.CommandLines;
import io.dozvon.cli.ExitCode;
import io.dozvon.cli.Session;
import io.dozvon.cli.Words;
import io.dozvon.cli.launcher.BuiltHome;
import io.dozvon.cli.launcher.Started;
import io.dozvon.cli.launcher.Stranger;
import io.dozvon.pbx.run.FreePorts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole demonstration, as `./dozvon demo` runs it. Needs the service, which the module `web`
/// makes: `mvn -pl cli -am verify`.
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

  private List<JsonNode> told() {
    return out.toString().lines().map(JsonMapper.shared()::readTree).toList();
  }

  /// From the first thing that happens to the last.
  private Duration lasted() {
    List<Instant> times =
        told().stream()
            .filter(line -> line.has("at"))
            .map(line -> Instant.parse(line.path("at").asString()))
            .sorted()
            .toList();
    return Duration.between(times.getFirst(), times.getLast());
  }

  @Test
  void onARealAsteriskEveryConsultationComesOutAsItShouldInLessThanAMinute() throws Exception {
    int code = demonstrated("demo", "--once", "--output", "json", "--port", freePort());
    assertThat(code).as(err.toString()).isEqualTo(ExitCode.DONE);
    assertThat(told().getLast().path("asExpected").asBoolean()).isTrue();
    assertThat(lasted()).isBetween(Duration.ofSeconds(5), Duration.ofMinutes(1));
  }

  private Started begun(Path folder, String... arguments) {
    BuiltHome home = BuiltHome.working(folder.resolve("home"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("DOZVON_LANGUAGE", "en");
    List<String> command = new ArrayList<>(List.of(home.launcher(), "demo"));
    command.addAll(List.of(arguments));
    return Started.in(folder, environment, command.toArray(String[]::new));
  }

  @Test
  void onTheSimulatedExchangeItInvitesToWhatIsPossibleThere(@TempDir Path folder) throws Exception {
    String port = freePort();
    try (Started demo = begun(folder, "--exchange", "simulated", "--port", port)) {
      String said = demo.says("Ctrl-C stops it all.").said();
      assertThat(said.lines().filter(line -> line.startsWith("✓"))).hasSize(3);
      assertThat(said).doesNotContain("two windows").contains("need a real Asterisk");

      Matcher call = Pattern.compile("./dozvon (consultation) (call) (\\S+)").matcher(said);
      assertThat(call.find()).isTrue();
      assertThat(demonstrated(call.group(1), call.group(2), call.group(3))).isZero();
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> {
            out.getBuffer().setLength(0);
            demonstrated("consultation", "show", call.group(3));
            assertThat(out.toString()).containsPattern("State +talking");
          });
      demo.offspring(data(port));
      demo.interrupted();
      demo.leavesNothing();
    }
  }

  @Test
  void ctrlCInTheMiddleStopsEverythingItStartedAndNothingElse(@TempDir Path folder)
      throws Exception {
    String port = freePort();
    try (Started demo = begun(folder, "--port", port);
        Stranger asterisk = Stranger.called("asterisk -f -n");
        Stranger postgres = Stranger.called("postgres -D somewhere")) {
      demo.says("attempt 1: dials");
      List<Integer> ports = ports(port);
      assertThat(demo.offspring(data(port))).as("Asterisk, service, database").hasSize(3);

      demo.interrupted();

      demo.leavesNothing();
      assertThat(asterisk.isAlive()).isTrue();
      assertThat(postgres.isAlive()).isTrue();
      assertThat(ports).allSatisfy(DemoTest::isFree);
    }
  }

  private Path demoFolder(String port) {
    return Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""), "dozvon", "demo-" + port);
  }

  private Path data(String port) {
    return demoFolder(port).resolve("postgres/data");
  }

  /// Of the pages, of the exchange's manager interface and its web socket, and of the service's
  /// answers to the exchange.
  private List<Integer> ports(String pages) throws IOException {
    String file = Files.readString(demoFolder(pages).resolve("service.yaml"));
    JsonNode settings = JsonMapper.shared().readTree(file);
    JsonNode exchange = settings.path("dozvon.exchanges").path(0);
    return List.of(
        Integer.parseInt(pages),
        exchange.path("ami-port").asInt(),
        URI.create(exchange.path("web-socket").asString()).getPort(),
        settings.path("dozvon.agi.port").asInt());
  }

  private static void isFree(int port) {
    assertThatCode(() -> new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close())
        .as("port " + port)
        .doesNotThrowAnyException();
  }

  @Test
  void whereNoAsteriskCanBeHadTheSimulatedOneIsOffered(@TempDir Path folder) throws Exception {
    environment.put("DOZVON_ASTERISK_ROOT", folder.toString());
    try (Started demo = begun(folder, "--port", freePort())) {
      demo.says("holds no Asterisk 18 or newer").says("./dozvon demo --exchange simulated");
      assertThat(demo.ended()).isEqualTo(ExitCode.NOT_STARTED);
    }
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
