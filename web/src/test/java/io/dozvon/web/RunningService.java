package io.dozvon.web;

import static org.awaitility.Awaitility.await;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import io.dozvon.Dozvon;
import io.dozvon.database.TestDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The service on a free port with a real PostgreSQL and the simulated exchange; one for all tests
/// that extend this. Tests keep apart by having patients and doctors of their own.
@SpringBootTest(classes = Dozvon.class, webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class RunningService {
  static final TestDatabase DATABASE = TestDatabase.fresh();

  @LocalServerPort private int port;
  Http http = new Http("http://localhost:0");
  People people = new People(http);

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    ServiceSettings.describe(DATABASE, settings);
    ServiceSettings.set(
        settings,
        Map.of(
            "dozvon.agi.port", "0",
            "dozvon.sms.gateway", "show",
            "dozvon.reports.recipients[0].name", "sponsor",
            "dozvon.reports.recipients[0].uri", "http://127.0.0.1:9/nobody-listens-here",
            "dozvon.reports.recipients[0].secret", "a-secret-of-the-sponsor-and-us",
            "dozvon.exchanges[0].name", "sim",
            "dozvon.exchanges[0].kind", "simulated",
            "dozvon.exchanges[0].web-socket", "wss://sip.test.example/ws",
            "dozvon.exchanges[0].trunks[0].name", "demo",
            "dozvon.exchanges[0].trunks[0].caller-id", "+74951234567"));
    ServiceSettings.set(
        settings,
        Map.of(
            "dozvon.reach.web-ring", "30s",
            "dozvon.reach.web-shown", "10s",
            "dozvon.reach.ring", "15s",
            "dozvon.reach.pause", "200ms",
            "dozvon.reach.carrier-pause", "200ms",
            "dozvon.contact-centre.seats", "900",
            "dozvon.contact-centre.seat-secret", "a-secret-from-which-seats-get-passwords"));
  }

  String address() {
    return "http://localhost:" + port;
  }

  @BeforeEach
  void connect() {
    http = new Http(address());
    people = new People(http);
  }

  /// Whoever signs on next would be asked to call them.
  @AfterEach
  void nobodyIsLeftToBeCalledBack() {
    DATABASE
        .sql()
        .execute(
            "update callbacks.callback set state = 'cancelled', reason = 'settled', ended_at = now(),"
                + " version = version + 1 where ended_at is null");
  }

  /// Until a person has so many open pages.
  static void awaitPages(UUID person, int count) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            DATABASE.sql().fetchCount(table("presence.page"), field("person_id").eq(person))
                == count);
  }
}
