package io.dozvon.web;

import io.dozvon.Dozvon;
import io.dozvon.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The service on a free port with a real PostgreSQL and the simulated exchange; one for all tests
/// that extend this. Tests keep apart by having patients and doctors of their own.
@SpringBootTest(classes = Dozvon.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class RunningService {
  protected static final String TOKEN = "a-token-that-only-tests-know";
  private static final TestDatabase DATABASE = TestDatabase.fresh();

  @LocalServerPort private int port;
  protected Http http = new Http("http://localhost:0");

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    DATABASE.describeTo(settings);
    set(settings, "dozvon.admin.tokens[0].name", "test");
    set(settings, "dozvon.admin.tokens[0].token", TOKEN);
    set(settings, "dozvon.session.secret", "a-secret-that-signs-the-sessions-of-tests");
    set(settings, "dozvon.development.sign-in", "true");
    set(settings, "dozvon.limits.sign-ins", "10000");
    set(settings, "dozvon.limits.admin-failures", "10000");
    set(settings, "dozvon.agi.port", "0");
    set(settings, "dozvon.exchanges[0].name", "sim");
    set(settings, "dozvon.exchanges[0].kind", "simulated");
    set(settings, "dozvon.exchanges[0].web-socket", "wss://sip.test.example/ws");
    set(settings, "dozvon.exchanges[0].trunks[0].name", "demo");
    set(settings, "dozvon.exchanges[0].trunks[0].caller-id", "+74951234567");
    set(settings, "dozvon.reach.web-ring", "20s");
    set(settings, "dozvon.reach.web-shown", "2s");
    set(settings, "dozvon.reach.ring", "2s");
    set(settings, "dozvon.reach.pause", "200ms");
    set(settings, "dozvon.reach.carrier-pause", "200ms");
  }

  private static void set(DynamicPropertyRegistry settings, String key, String value) {
    settings.add(key, () -> value);
  }

  protected static TestDatabase database() {
    return DATABASE;
  }

  protected String address() {
    return "http://localhost:" + port;
  }

  @BeforeEach
  void connect() {
    http = new Http(address());
  }
}
