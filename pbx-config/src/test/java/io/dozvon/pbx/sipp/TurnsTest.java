package io.dozvon.pbx.sipp;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.pbx.plan.Endpoint;
import io.dozvon.pbx.plan.Host;
import io.dozvon.pbx.run.FreePorts;
import io.dozvon.pbx.run.SipCaller;
import java.nio.file.Path;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnsTest {
  private static final Map<Character, Scenario> CONDUCTS =
      Map.of(
          'b', Scenario.branch().tells("busy").refuses("486 Busy Here"),
          'd', Scenario.branch().tells("declines").refuses("603 Decline"));

  @Test
  void eachPhoneDoesWhatItsTurnSaysAndStartsOver(@TempDir Path folder) throws Exception {
    int port = FreePorts.udp();
    Map<String, String> turns = Map.of("+79990000001", "bd", "+79990000002", "d");
    try (Sipp phones = Sipp.answering("phones", Scenario.ofPhones(CONDUCTS, turns), port, folder)) {
      Awaitility.await().ignoreExceptions().until(() -> call(port, "+79990000002") == 603);
      assertThat(call(port, "+79990000001")).isEqualTo(486);
      assertThat(call(port, "+79990000001")).isEqualTo(603);
      assertThat(call(port, "+79990000001")).isEqualTo(486);
      Awaitility.await()
          .untilAsserted(() ->
              assertThat(phones.heard())
                  .filteredOn(heard -> heard.number().equals("+79990000001"))
                  .extracting(heard -> heard.what().replaceAll(":[0-9]+$", ""))
                  .containsExactly("called-b", "busy", "called-d", "declines", "called-b", "busy"));
    }
  }

  private static int call(int port, String number) throws Exception {
    return SipCaller.call(new Endpoint(Host.LOOPBACK, port), "doctor", number);
  }
}
