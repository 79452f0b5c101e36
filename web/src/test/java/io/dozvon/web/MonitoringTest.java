package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.simulated.SimulatedSwitch;
import io.dozvon.telephony.simulated.SimulatedSwitches;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What monitoring sees: a lost exchange degrades the service and does not kill it, and every
/// attempt is counted.
class MonitoringTest extends RunningService {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final SimulatedSwitch exchange;

  MonitoringTest(@Autowired SimulatedSwitches switches) {
    this.exchange = switches.named(new ExchangeName("sim"));
  }

  @Test
  void aServiceWithoutItsExchangeIsDegradedAndGoesOnServing() {
    awaitStatus("UP");
    exchange.kill();
    try {
      awaitStatus("DEGRADED");

      assertThat(http.get("/actuator/health").status()).isEqualTo(200);
      for (String probe : new String[] {"readiness", "liveness"}) {
        Http.Reply answer = http.get("/actuator/health/" + probe);
        assertThat(answer.status()).as(probe).isEqualTo(200);
        assertThat(answer.at("status")).as(probe).isEqualTo("UP");
      }
      assertThat(http.adminGet("/patients").status()).isEqualTo(200);
    } finally {
      exchange.start();
    }
    awaitStatus("UP");
  }

  @Test
  void everyAttemptIsCountedWithItsDispositionAndFault() {
    double faults = attempts("congestion", "carrier");
    double answers = attempts("answered", "none");
    double picksUp = metric("dozvon_ring_to_answer_seconds_count");
    double told = metric("dozvon_events_lag_seconds_count");

    UUID consultation =
        people.consultation(people.patient("+79000000023", "ru"), people.doctorWithDeskPhone());
    http.adminPost("/consultations/" + consultation + "/call", "");
    awaitState(consultation, "talking");
    http.adminPost("/consultations/" + consultation + "/finish", "");

    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(attempts("congestion", "carrier")).isEqualTo(faults + 1);
          assertThat(attempts("answered", "none")).isEqualTo(answers + 1);
          assertThat(metric("dozvon_ring_to_answer_seconds_count")).isEqualTo(picksUp + 1);
          assertThat(metric("dozvon_events_lag_seconds_count")).isGreaterThan(told + 5);
        });
  }

  @Test
  void whatAReconciliationFindsIsCounted() {
    UUID consultation =
        people.consultation(people.patient("+79000000002", "ru"), people.doctorWithDeskPhone());
    http.adminPost("/consultations/" + consultation + "/call", "");
    awaitState(consultation, "calling");
    await()
        .atMost(SOON)
        .until(() -> !people.consultation(consultation).at("/attempts/0/ringingAt").isNull());
    double before = metric("dozvon_reconciled_total", "found=\"gone\"");

    exchange.kill();
    exchange.start();

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(metric("dozvon_reconciled_total", "found=\"gone\"")).isEqualTo(before + 1));
  }

  private void awaitStatus(String status) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(http.get("/actuator/health").at("status")).isEqualTo(status));
  }

  private void awaitState(UUID consultation, String state) {
    await()
        .atMost(SOON)
        .until(() -> people.consultation(consultation).path("state").asString().equals(state));
  }

  private double attempts(String disposition, String fault) {
    return metric(
        "dozvon_attempts_total",
        "channel=\"phone\"",
        "disposition=\"" + disposition + "\"",
        "fault=\"" + fault + "\"");
  }

  /// The sum of a metric's series that carry these labels; nothing yet is 0.
  private double metric(String name, String... labels) {
    String token = "Bearer " + ServiceSettings.TOKEN;
    return http.get("/actuator/prometheus", "Authorization", token)
        .text()
        .lines()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .filter(line -> Arrays.stream(labels).allMatch(line::contains))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
