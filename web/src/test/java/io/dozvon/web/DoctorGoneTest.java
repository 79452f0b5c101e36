package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.Dozvon;
import io.dozvon.database.TestDatabase;
import io.dozvon.pbx.plan.ManagerPlan;
import io.dozvon.pbx.run.AsteriskInstallation;
import io.dozvon.pbx.run.AsteriskServer;
import io.dozvon.pbx.run.FreePorts;
import io.dozvon.pbx.run.LocalPlan;
import io.dozvon.telephony.Exchange;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.Exchanges;
import io.dozvon.telephony.LegId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/// On a real Asterisk the doctor's leg vanishes while the patient's phone rings.
@SpringBootTest(classes = Dozvon.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class DoctorGoneTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final ExchangeName EXCHANGE = new ExchangeName("local");
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final int AGI_PORT = freePort();
  private static final Path FOLDER = folder();
  private static final AsteriskServer ASTERISK = asterisk();

  private final Exchange exchange;

  @LocalServerPort private int port;

  DoctorGoneTest(@Autowired Exchanges exchanges) {
    this.exchange = exchanges.named(EXCHANGE).orElseThrow();
  }

  private static int freePort() {
    try {
      return FreePorts.tcp();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("dozvon-gone");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AsteriskServer asterisk() {
    try {
      AsteriskInstallation installation = AsteriskInstallation.find(System.getenv()).orElseThrow();
      return AsteriskServer.start(installation, LocalPlan.in(FOLDER, installation, AGI_PORT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    ServiceSettings.describe(DATABASE, settings);
    ManagerPlan manager = ASTERISK.plan().manager();
    ServiceSettings.set(
        settings,
        Map.of(
            "dozvon.agi.port",
            "" + AGI_PORT,
            "dozvon.exchanges[0].name",
            EXCHANGE.value(),
            "dozvon.exchanges[0].kind",
            "asterisk",
            "dozvon.exchanges[0].ami-port",
            "" + manager.bind().port(),
            "dozvon.exchanges[0].ami-user",
            manager.users().getFirst().name(),
            "dozvon.exchanges[0].ami-secret",
            manager.users().getFirst().password().reveal(),
            "dozvon.exchanges[0].trunks[0].name",
            "demo",
            "dozvon.exchanges[0].trunks[0].caller-id",
            "+74951234567"));
  }

  @AfterAll
  static void stop() throws IOException {
    ASTERISK.close();
    FileSystemUtils.deleteRecursively(FOLDER);
  }

  @Test
  void thePatientsPhoneFallsSilentAndNothingIsCounted() throws Exception {
    Http http = new Http("http://localhost:" + port);
    People people = new People(http);
    await()
        .atMost(SOON)
        .until(() -> http.adminGet("/exchanges").text().contains("\"health\":\"up\""));
    UUID consultation =
        people.consultation(
            people.patient("+79000000002", "ru"), people.doctorWithDeskPhone("demo-desk"));
    http.adminPost("/consultations/" + consultation + "/call", "");
    await()
        .atMost(SOON)
        .until(() -> people.consultation(consultation).at("/attempts/0/ringingAt").isString());

    exchange.hangUp(doctorsLeg(consultation));

    await().atMost(SOON).until(() -> exchange.legs().isEmpty());
    await()
        .atMost(SOON)
        .until(() -> people.consultation(consultation).path("state").asString().equals("due"));
    JsonNode attempts = people.consultation(consultation).path("attempts");
    assertThat(attempts).hasSize(1);
    assertThat(attempts.get(0).path("disposition").asString()).isEqualTo("cancelled");
    assertThat(attempts.get(0).path("counted").asBoolean()).isFalse();
    assertThat(attempts.get(0).path("fault").asString()).isEqualTo("ours");
  }

  private static LegId doctorsLeg(UUID consultation) {
    return new LegId(
        DATABASE
            .sql()
            .fetchSingle(
                "select doctor_leg from consultations.consultation where id = ?", consultation)
            .get(0, UUID.class));
  }
}
