package io.dozvon.pbx.sipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.dozvon.pbx.plan.Endpoint;
import io.dozvon.pbx.plan.Host;
import io.dozvon.pbx.run.FreePorts;
import io.dozvon.pbx.run.SipCaller;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SippTest {
  @Test
  void aCallIsReadFromTheLogWithItsTime() {
    assertThat(Heard.read("called +79001112233 2026-11-24\t13:49:24.980812\t1795528164.980812"))
        .contains(
            new Heard("called", "+79001112233", Instant.parse("2026-11-24T13:49:24.980812Z")));
  }

  @Test
  void aLineThatIsStillBeingWrittenIsNotRead() {
    assertThat(Heard.read("called +79001112233 2026-11-24\t13:49:24.980812\t17955281")).isEmpty();
  }

  @Test
  void whoHasNoSippIsToldWhatToInstall(@TempDir Path folder) {
    assertThatExceptionOfType(SippMissing.class)
        .isThrownBy(() ->
            Sipp.answering(
                List.of("/nowhere/setsid"), "line", Scenario.called().hangsUp(), 9, folder))
        .withMessageContaining("sip-tester");
  }

  @Test
  void someNumbersMeetABranchOfTheScenarioAndTheOthersDoNot(@TempDir Path folder) throws Exception {
    Scenario scenario =
        Scenario.called()
            .forNumbers("^stay", Scenario.branch().refuses("603 Decline"))
            .refuses("486 Busy Here");
    int port = FreePorts.udp();
    try (Sipp sipp = Sipp.answering("branches", scenario, port, folder)) {
      Endpoint line = new Endpoint(Host.LOOPBACK, port);
      await().until(() -> SipCaller.call(line, "somebody", "busy-1") == 486);
      assertThat(SipCaller.call(line, "somebody", "stay-1")).isEqualTo(603);
      assertThat(sipp.callsTo("stay-1")).isEqualTo(1);
    }
  }
}
