package io.dozvon.pbx.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dozvon.pbx.plan.ExchangePlan;
import io.dozvon.pbx.plan.PlanFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsteriskServerTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "DOZVON_AMI_SECRET", "0123456789abcdef",
          "DOZVON_PUBLIC_ADDRESS", "127.0.0.1",
          "DOZVON_CARRIER", "127.0.0.1:5070",
          "DOZVON_LINE_NUMBER", "+78005506979",
          "DOZVON_SEAT_SECRET", "0123456789abcdef0123456789abcdef");

  @TempDir Path folder;

  @Test
  void aRealAsteriskLoadsTheGeneratedConfigurationWithoutAComplaint() throws Exception {
    AsteriskInstallation installation = RealAsterisk.required();
    ExchangePlan plan = LocalPlan.in(folder, installation, 4573);
    try (AsteriskServer asterisk = AsteriskServer.start(installation, plan)) {
      assertThat(asterisk.complaints()).isEmpty();
      assertThat(asterisk.isAlive()).isTrue();
    }
  }

  /// The plan of the containers, moved to this machine's folders and free ports.
  @ParameterizedTest
  @ValueSource(strings = {"exchange.properties", "demo.properties"})
  void aRealAsteriskLoadsTheContainersConfigurationToo(String name) throws Exception {
    AsteriskInstallation installation = RealAsterisk.required();
    ExchangePlan plan = PlanFile.read(moved(name, installation), ENVIRONMENT);
    try (AsteriskServer asterisk = AsteriskServer.start(installation, plan)) {
      assertThat(asterisk.complaints()).isEmpty();
    }
  }

  @Test
  void aFolderWithoutAnAsteriskIsNamed() throws Exception {
    AsteriskInstallation installation = RealAsterisk.required();
    ExchangePlan plan = LocalPlan.in(folder, installation, 4573);
    AsteriskInstallation none = new AsteriskInstallation(folder);
    assertThatThrownBy(() -> AsteriskServer.start(none, plan))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(folder.toString());
  }

  @Test
  void stoppingItLeavesNoProcess() throws Exception {
    AsteriskInstallation installation = RealAsterisk.required();
    AsteriskServer asterisk =
        AsteriskServer.start(installation, LocalPlan.in(folder, installation, 4573));
    asterisk.close();
    assertThat(asterisk.isAlive()).isFalse();
    asterisk.close();
  }

  @Test
  void oneThatWasLeftBehindInTheSameFolderIsStoppedFirst() throws Exception {
    AsteriskInstallation installation = RealAsterisk.required();
    ExchangePlan plan = LocalPlan.in(folder, installation, 4573);
    AsteriskServer forgotten = AsteriskServer.start(installation, plan);
    try (AsteriskServer next = AsteriskServer.start(installation, plan)) {
      assertThat(next.isAlive()).isTrue();
      assertThat(forgotten.isAlive()).isFalse();
    } finally {
      forgotten.close();
    }
  }

  @Test
  void aStrangersProcessIsLeftAlone() throws Exception {
    Process stranger = new ProcessBuilder("sleep", "60").start();
    AsteriskInstallation installation = RealAsterisk.required();
    ExchangePlan plan = LocalPlan.in(folder, installation, 4573);
    Files.createDirectories(plan.directories().run());
    Files.writeString(
        plan.directories().run().resolve("asterisk.pid"), String.valueOf(stranger.pid()));
    try (AsteriskServer asterisk = AsteriskServer.start(installation, plan)) {
      assertThat(asterisk.isAlive()).isTrue();
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroy();
    }
  }

  private Path moved(String name, AsteriskInstallation installation) throws IOException {
    String text =
        Files.readString(Path.of("../docker/service").resolve(name))
            .replace("/srv/asterisk", folder.toString())
            .replaceAll("(?m)^modules=.*", "modules=" + installation.modules())
            .replace("0.0.0.0:5060", "127.0.0.1:" + FreePorts.udp())
            .replace("0.0.0.0:8088", "127.0.0.1:" + FreePorts.tcp())
            .replace("0.0.0.0:5038", "127.0.0.1:" + FreePorts.tcp())
            .replace("demo.port=5062", "demo.port=" + FreePorts.udp());
    return Files.writeString(folder.resolve(name), text);
  }
}
