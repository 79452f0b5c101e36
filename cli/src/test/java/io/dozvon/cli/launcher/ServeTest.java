package io.dozvon.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.dozvon.pbx.run.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./dozvon serve`, as an admin starts and stops it.
class ServeTest {
  private static final String SETTINGS =
      """
      server: {address: 127.0.0.1, port: %d}
      dozvon:
        exchanges:
          - {name: from-the-file, kind: simulated, trunks: [{name: mts, caller-id: "+74950000000"}]}
          - {name: from-the-file-too, kind: simulated, trunks: [{name: mts, caller-id: "+74950000000"}]}
      """;

  @TempDir Path folder;
  private BuiltHome home = new BuiltHome(Path.of("."));
  private Map<String, String> environment = Map.of();
  private int port;

  @BeforeEach
  void anAdminWithASettingsFile() throws IOException {
    home = BuiltHome.working(folder.resolve("home"));
    port = FreePorts.tcp();
    environment = new TreeMap<>(System.getenv());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    environment.put("XDG_DATA_HOME", folder.resolve("data").toString());
    environment.put("DOZVON_LANGUAGE", "en");
  }

  private Started served() throws IOException {
    Files.writeString(folder.resolve("application.yaml"), SETTINGS.formatted(port));
    return Started.in(folder, environment, home.launcher(), "serve");
  }

  private Ran dozvon(String... arguments) {
    return Ran.with(
        environment,
        Stream.concat(Stream.of(home.launcher()), Arrays.stream(arguments)).toArray(String[]::new));
  }

  @Test
  void settingsComeFromTheFolderAndTheEnvironmentAndCtrlCStopsAllItStarted() throws Exception {
    environment.put("DOZVON_EXCHANGES_0_NAME", "from-the-environment");
    environment.put("DOZVON_EXCHANGES_0_KIND", "simulated");
    environment.put("DOZVON_EXCHANGES_0_TRUNKS_0_NAME", "mts");
    environment.put("DOZVON_EXCHANGES_0_TRUNKS_0_CALLERID", "+74950000000");
    try (Started service = served();
        Stranger stranger = Stranger.called("postgres: somebody else's")) {
      service.says("Started Dozvon");
      Ran status = dozvon("exchange", "status");
      assertThat(status.code()).as(status.err()).isZero();
      assertThat(status.out()).contains("from-the-environment").doesNotContain("from-the-file");
      service.offspring(folder.resolve("data/dozvon/postgres/data"));

      service.interrupted();

      service.leavesNothing();
      assertThat(stranger.isAlive()).isTrue();
    }
    assertThatCode(() -> new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close())
        .doesNotThrowAnyException();
    assertThat(folder.resolve("config/dozvon/connection.properties")).doesNotExist();
    assertThat(dozvon("exchange", "status").code()).isEqualTo(3);
  }

  @Test
  void anExchangeThatCouldNotAskBackIsRefusedWithTheKey() throws Exception {
    environment.put("DOZVON_EXCHANGES_0_NAME", "msk-1");
    environment.put("DOZVON_EXCHANGES_0_KIND", "asterisk");
    environment.put("DOZVON_EXCHANGES_0_HOST", "203.0.113.5");
    environment.put("DOZVON_EXCHANGES_0_AMISECRET", "only-for-this-test");
    environment.put("DOZVON_EXCHANGES_0_TRUNKS_0_NAME", "mts");
    environment.put("DOZVON_EXCHANGES_0_TRUNKS_0_CALLERID", "+74950000000");
    try (Started service = served()) {
      service.says("APPLICATION FAILED TO START").says("dozvon.agi.bind").says("203.0.113.5");
      service.ended();
      service.leavesNothing();
    }
  }
}
