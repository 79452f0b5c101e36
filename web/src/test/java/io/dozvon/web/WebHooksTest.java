package io.dozvon.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.dozvon.Dozvon;
import io.dozvon.database.TestDatabase;
import io.dozvon.notifications.Notifications;
import io.dozvon.notifications.Report;
import io.dozvon.notifications.Signatures;
import io.dozvon.notifications.TextMessage;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// The running service with a provider of texts and an organisation that wants reports: messages go
/// out by themselves, and what is told of them is believed only if it is proven.
@SpringBootTest(classes = Dozvon.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class WebHooksTest {
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final String RECEIPTS = "receipts-come-with-this";
  private static final Secret INSURER = new Secret("a-secret-of-the-insurer");
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final WireMockServer OTHERS =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());

  private final Notifications notifications;
  private final TransactionTemplate transaction;
  private final Clock clock;
  @LocalServerPort private int port;
  private Http http = new Http("http://localhost:0");

  WebHooksTest(
      @Autowired Notifications notifications,
      @Autowired TransactionTemplate transaction,
      @Autowired Clock clock) {
    this.notifications = notifications;
    this.clock = clock;
    this.transaction = transaction;
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    OTHERS.start();
    ServiceSettings.describe(DATABASE, settings);
    ServiceSettings.set(
        settings,
        Map.of(
            "dozvon.agi.port",
            "0",
            "dozvon.sms.gateway",
            "generic",
            "dozvon.sms.url",
            OTHERS.baseUrl() + "/sms",
            "dozvon.sms.password",
            "a-key",
            "dozvon.sms.receipts-secret",
            RECEIPTS,
            "dozvon.reports.recipients[0].name",
            "insurer",
            "dozvon.reports.recipients[0].uri",
            OTHERS.baseUrl() + "/reports",
            "dozvon.reports.recipients[0].secret",
            INSURER.reveal()));
  }

  @AfterAll
  static void stop() {
    OTHERS.stop();
  }

  @BeforeEach
  void connect() {
    http = new Http("http://localhost:" + port);
    OTHERS.stubFor(
        post(urlPathEqualTo("/sms"))
            .willReturn(
                okJson("{\"id\": \"{{jsonPath request.body '$.id'}}-theirs\"}")
                    .withTransformers("response-template")));
    OTHERS.stubFor(post(urlPathEqualTo("/reports")).willReturn(aResponse().withStatus(202)));
  }

  private UUID text() {
    return Objects.requireNonNull(
        transaction.execute(_ ->
            notifications
                .text(
                    new TextMessage.NotReached(),
                    new PhoneNumber("+79161234567"),
                    Language.ENGLISH,
                    clock.instant().plusSeconds(600))
                .value()));
  }

  private String state(UUID notice) {
    return DATABASE
        .sql()
        .fetch("select state from notifications.notice where id = ?", notice)
        .getValues("state", String.class)
        .getFirst();
  }

  private void awaitState(String state, UUID notice) {
    await().atMost(SOON).untilAsserted(() -> assertThat(state(notice)).isEqualTo(state));
  }

  private Http.Reply receipt(String body, String secret) {
    return http.post("/webhooks/sms/generic", body, "Authorization", "Bearer " + secret);
  }

  private static String delivered(UUID notice) {
    return "{\"id\": \"%s-theirs\", \"status\": \"delivered\"}".formatted(notice);
  }

  @Test
  void aTextGoesOutByItselfAndItsReceiptSaysThatItArrived() {
    UUID text = text();
    awaitState("accepted", text);

    assertThat(receipt(delivered(text), RECEIPTS).status()).isEqualTo(200);
    assertThat(receipt(delivered(text), RECEIPTS).status()).isEqualTo(200);

    assertThat(state(text)).isEqualTo("delivered");
  }

  @Test
  void aForgedReceiptATornOneAndOneForSomebodyElseChangeNothing() {
    UUID text = text();
    awaitState("accepted", text);

    Http.Reply forged = receipt(delivered(text), "a-guess");
    Http.Reply torn = receipt("{", RECEIPTS);
    Http.Reply elsewhere =
        http.post("/webhooks/sms/smsc?secret=" + RECEIPTS, "", "Authorization", "Bearer x");

    assertThat(forged.status()).isEqualTo(403);
    assertThat(forged.at("id")).isEqualTo("web-hook-not-authentic");
    assertThat(forged.header("Content-Type")).startsWith("application/problem+json");
    assertThat(torn.at("id")).isEqualTo("web-hook-malformed");
    assertThat(elsewhere.at("id")).isEqualTo("sms-provider-not-found");
    assertThat(state(text)).isEqualTo("accepted");
  }

  @Test
  void anOrganisationAcknowledgesAReportBySigning() {
    PatientId patient = PatientId.random();
    transaction.executeWithoutResult(_ ->
        notifications.report(new Report("personal-data-changed", patient, Set.of(), Map.of())));
    UUID notice =
        DATABASE
            .sql()
            .fetch("select id from notifications.notice where patient_id = ?", patient.value())
            .getValues("id", UUID.class)
            .getFirst();
    awaitState("delivered", notice);

    Http.Reply forged = acknowledge(notice, new Secret("not-the-insurers-secret"));
    assertThat(forged.status()).isEqualTo(403);
    assertThat(state(notice)).isEqualTo("delivered");
    assertThat(acknowledge(notice, INSURER).status()).isEqualTo(204);

    assertThat(state(notice)).isEqualTo("acknowledged");
    assertThat(http.post("/webhooks/reports/nonsense/acknowledged", "{}").at("id"))
        .isEqualTo("id-malformed");
  }

  private Http.Reply acknowledge(UUID notice, Secret secret) {
    return http.post(
        "/webhooks/reports/" + notice + "/acknowledged",
        "{}",
        Signatures.HEADER,
        Signatures.sign(notice + ".{}", secret, clock.instant()));
  }

  @Test
  void anAdminSeesWhatWasGivenUpWithoutNumbersAndTextsAndHasItTriedAgain() {
    OTHERS.stubFor(post(urlPathEqualTo("/sms")).willReturn(aResponse().withStatus(403)));
    UUID text = text();
    awaitState("dead-letter", text);

    Http.Reply list = http.adminGet("/messages?state=dead-letter");
    assertThat(list.text())
        .contains(text.toString(), "not-reached", "refused")
        .doesNotContain("9161234567", "could not reach");
    connect();
    assertThat(http.adminPost("/messages/" + text + "/retry", "").status()).isEqualTo(200);
    awaitState("accepted", text);

    assertThat(http.adminPost("/messages/" + text + "/retry", "").at("id"))
        .isEqualTo("message-not-given-up");
    assertThat(http.adminPost("/messages/" + UUID.randomUUID() + "/retry", "").status())
        .isEqualTo(404);
    assertThat(http.adminGet("/messages?state=lost-in-space").at("id"))
        .isEqualTo("message-state-unknown");
    assertThat(http.get("/api/admin/v1/messages").status()).isEqualTo(401);
    assertThat(
            DATABASE
                .sql()
                .fetch("select action from audit.entry where subject_kind = 'message'")
                .getValues("action", String.class))
        .contains("read", "retry");
  }

  @Test
  void messagesAreNotShownToAnybodyWhereTheyAreReallySent() {
    assertThat(http.get("/dev/messages").status()).isEqualTo(404);
    assertThat(http.get("/dev/sign-in").text()).doesNotContain("/dev/messages");
  }

  @Test
  void theMetersTellWhatWasSent() {
    UUID text = text();
    awaitState("accepted", text);

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(
                    http.get("/actuator/prometheus", "Authorization", "Bearer " + Http.TOKEN)
                        .text())
                .contains("dozvon_notices_total{channel=\"text\",outcome=\"accepted\"}")
                .contains("dozvon_notice_to_accepted_seconds_count{channel=\"text\"}"));
  }
}
