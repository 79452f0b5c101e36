package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.Dozvon;
import io.dozvon.access.Devices;
import io.dozvon.access.Login;
import io.dozvon.database.TestDatabase;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
  private static final int MORE_THAN_A_MINUTES = 70;

  private final Devices devices;

  @LocalServerPort private int port;
  private Http http = new Http("http://localhost:0");

  DefaultsTest(@Autowired Devices devices) {
    this.devices = devices;
  }

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
    aPersonIsAskedToWaitOnAPageWithAWayBack();
    whoSignsInWhereTheyHaveBeforeWaitsForNoNeighbour();
  }

  @Test
  void whoGuessesTokensIsAskedToWaitAndNotLookedAtAnyMore() {
    String path = "/api/admin/v1/patients";

    for (int i = 0; i < 15; i++) {
      assertThat(http.get(path, "Authorization", "Bearer guess-" + i).status()).isEqualTo(401);
    }
    for (int i = 0; i < 15; i++) {
      http.get("/actuator/health", "Authorization", "Bearer guess-" + i);
    }
    assertThat(http.get(path, "Authorization", "Bearer guess").status()).isEqualTo(429);
    assertAskedToWait(() -> http.get(path, "Authorization", "Bearer guess-" + UUID.randomUUID()));
    assertThat(http.get("/actuator/prometheus").status()).isEqualTo(429);
    assertThat(http.get("/actuator/health").status()).isEqualTo(200);
  }

  private void aPersonIsAskedToWaitOnAPageWithAWayBack() {
    Http.Reply page =
        http.post(
            "/sign-in",
            "",
            "X-XSRF-TOKEN",
            http.csrfCookie(),
            "Accept",
            "text/html",
            "Referer",
            "http://localhost:" + port + "/sign-in");

    assertThat(page.status()).isEqualTo(429);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(Integer.parseInt(page.header("Retry-After"))).isBetween(1, 60);
    assertThat(page.text())
        .contains("Подождите минуту", "href=\"/sign-in\"")
        .doesNotContain("Retry-After");
  }

  private void whoSignsInWhereTheyHaveBeforeWaitsForNoNeighbour() {
    String device = devices.tokenFor(new Login("anna"));

    assertAskedToWait(() -> signInWith("dozvon-device=made.up"));
    for (int i = 0; i < 10; i++) {
      assertThat(signInWith("dozvon-device=" + device).status()).isEqualTo(422);
    }
  }

  private Http.Reply signInWith(String cookie) {
    return new Http("http://localhost:" + port)
        .post(
            "/sign-in?login=anna&password=whatever",
            "",
            "Cookie",
            "XSRF-TOKEN=some; " + cookie,
            "X-XSRF-TOKEN",
            "some");
  }

  @Test
  void whereNoTextsAreSentNobodyIsToldThatACodeIsOnItsWay() {
    Http.Reply reply = http.pageForm("/password-reset", "phone=89161234567");

    assertThat(reply.text()).contains("phone-error", "контактный центр", "tel:+7");
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
