package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.Dozvon;
import io.dozvon.database.TestDatabase;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A service whose settings say nothing but where its database is: nobody gets in, and who tries
/// often is slowed down.
@SpringBootTest(classes = Dozvon.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class DefaultsTest {
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final int MORE_THAN_A_MINUTES = 25;

  @LocalServerPort private int port;
  private Http http = new Http("http://localhost:0");

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    DATABASE.describeTo(settings);
  }

  @BeforeEach
  void connect() {
    http = new Http("http://localhost:" + port);
    http.get("/");
  }

  @Test
  void thereIsNoWayToSignInAsAnybody() {
    assertThat(http.get("/dev/sign-in").status()).isEqualTo(404);
    assertThat(http.get("/", "Accept-Language", "en").text())
        .contains("/sign-in")
        .doesNotContain("/dev/sign-in");
  }

  @Test
  void whoTriesAllTheSameIsToldSoAndAtLastAskedToWait() {
    for (String role : new String[] {"patient", "doctor"}) {
      assertThat(http.pagePost("/dev/sign-in/" + role + "?id=" + UUID.randomUUID()).status())
          .isEqualTo(404);
    }
    assertAskedToWait(() -> http.pagePost("/dev/sign-in/doctor?id=" + UUID.randomUUID()));
  }

  @Test
  void whoGuessesTokensIsAskedToWaitAndNotLookedAtAnyMore() {
    String path = "/api/admin/v1/patients";

    assertAskedToWait(() -> http.get(path, "Authorization", "Bearer guess-" + UUID.randomUUID()));
    assertThat(http.get("/actuator/prometheus").status()).isEqualTo(429);
    assertThat(http.get("/actuator/health").status()).isEqualTo(200);
  }

  @Test
  void noTextsAreShownAndNoReceiptsTaken() {
    assertThat(http.get("/dev/messages").status()).isEqualTo(404);
    assertThat(http.post("/webhooks/sms/smsc", "{}").at("id")).isEqualTo("sms-provider-not-found");
  }

  @Test
  void whoTellsTooMuchIsAskedToWait() {
    Http.Reply last = http.post("/webhooks/sms/smsc", "{}");
    for (int i = 0; i < 1_000 && last.status() != 429; i++) {
      last = http.post("/webhooks/sms/smsc", "{}");
    }

    assertThat(last.at("id")).isEqualTo("too-many-requests");
  }

  private static void assertAskedToWait(Supplier<Http.Reply> attempt) {
    Http.Reply last = attempt.get();
    for (int i = 0; i < MORE_THAN_A_MINUTES && last.status() != 429; i++) {
      last = attempt.get();
    }
    assertThat(last.status()).isEqualTo(429);
    assertThat(last.at("id")).isEqualTo("too-many-requests");
    assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 60);
  }
}
