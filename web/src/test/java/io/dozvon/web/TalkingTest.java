package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.dozvon.Dozvon;
import io.dozvon.database.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/// Doctor and patient in two real browsers, a real Asterisk between them: sound and pictures are
/// counted where they arrive.
@SpringBootTest(classes = Dozvon.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class TalkingTest {
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final int AGI_PORT = RealExchange.freePort();
  private static final RealExchange PLAIN = RealExchange.start("plain", false, AGI_PORT);
  private static final RealExchange ENCRYPTED = RealExchange.start("encrypted", true, AGI_PORT);

  @LocalServerPort private int port;
  private People people = new People(new Http("http://localhost:0"));

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    ServiceSettings.describe(DATABASE, settings);
    PLAIN.describe(settings, 0);
    ENCRYPTED.describe(settings, 1);
    ServiceSettings.set(
        settings, Map.of("dozvon.agi.port", "" + AGI_PORT, "dozvon.reach.web-shown", "10s"));
  }

  @AfterAll
  static void stop() throws IOException {
    PLAIN.close();
    ENCRYPTED.close();
  }

  @BeforeEach
  void connect() {
    people = new People(new Http(address()));
    await().atMost(Duration.ofSeconds(30)).until(() -> healths().equals(List.of("up", "up")));
  }

  private List<String> healths() {
    return new Http(address()).adminGet("/exchanges").json().findValuesAsString("health");
  }

  private String address() {
    return "http://localhost:" + port;
  }

  private Page cabinet(BrowserContext someone, UUID patient) {
    Page page = Browsers.signIn(someone, address(), "patient", patient);
    awaitPage(patient);
    return page;
  }

  private static void awaitPage(UUID patient) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            DATABASE
                    .sql()
                    .fetchCount(
                        org.jooq.impl.DSL.table("presence.page"),
                        org.jooq.impl.DSL.field("person_id").eq(patient))
                > 0);
  }

  @Test
  void doctorAndPatientSeeAndHearEachOtherAndComeBackAfterReloads() {
    UUID patient = people.patient();
    UUID doctor = people.doctor();
    UUID consultation = people.consultation(patient, doctor, "plain");
    try (BrowserContext someone = Browsers.someone();
        BrowserContext colleague = Browsers.someone()) {
      Page cabinet = cabinet(someone, patient);
      Page otherTab = Browsers.anotherTab(cabinet);
      Page workplace = Browsers.signIn(colleague, address(), "doctor", doctor);

      workplace.locator("[data-do=call]").click();
      assertThat(cabinet.locator("#window")).isVisible();
      Browsers.picture(workplace, "doctor-calling-video");
      cabinet.locator("[data-answer=video]").click();

      assertThat(workplace.locator("[data-state=talking]")).isVisible();
      assertThat(otherTab.locator("#window")).isHidden();
      assertThat(otherTab.locator("[data-rejoin]")).isVisible();
      Browsers.picture(otherTab, "cabinet-elsewhere");
      otherTab.close();
      Media.awaitPicturesAndSound(workplace);
      Media.awaitPicturesAndSound(cabinet);
      Browsers.picture(workplace, "doctor-talking");
      Browsers.picture(cabinet, "cabinet-talking");

      for (int i = 0; i < 2; i++) {
        comesBack(cabinet, workplace);
        comesBack(workplace, cabinet);
      }

      cabinet.locator("#leave").click();
      assertThat(cabinet.locator("#stage")).isHidden();
      assertThat(workplace.locator("[data-state=waiting]")).isVisible();
      Browsers.picture(cabinet, "cabinet-left");
      Browsers.picture(workplace, "doctor-waiting");
      workplace.onceDialog(dialog -> dialog.accept());
      workplace.locator("[data-do=finish]").click();
      assertThat(cabinet.locator("#ended")).isVisible();
      assertThat(workplace.locator("#stage")).isHidden();
      Browsers.picture(workplace, "doctor-finished");
    }
    assertThat(people.consultation(consultation).path("ending").asString()).isEqualTo("finished");
  }

  @ParameterizedTest
  @EnumSource(value = Device.class, names = "WITHOUT_SCRIPTS", mode = EnumSource.Mode.EXCLUDE)
  void whoBooksATimeIsCalledTalksAndReadsTheConclusion(Device device) {
    Instant time = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(1));
    UUID doctor = people.specialist("дерматолог", "en", "Europe/Moscow", time, Duration.ofHours(1));
    UUID patient = people.patient();
    try (BrowserContext someone = device.open();
        BrowserContext colleague = Browsers.someone()) {
      Page cabinet = Browsers.signIn(someone, address(), "patient", patient);
      UUID consultation = books(cabinet, doctor, time);
      cabinet.navigate(address() + "/cabinet");
      assertThat(cabinet.locator("#coming")).isVisible();
      awaitPage(patient);
      Page workplace = Browsers.signIn(colleague, address(), "doctor", doctor);

      workplace.locator("[data-do=call]").click();
      assertThat(cabinet.locator("#window")).isVisible();
      cabinet.locator("[data-answer=video]").click();
      Media.awaitPicturesAndSound(workplace);
      Media.awaitPicturesAndSound(cabinet);
      workplace.onceDialog(dialog -> dialog.accept());
      workplace.locator("[data-do=finish]").click();
      assertThat(cabinet.locator("#ended")).isVisible();

      concludes(workplace, consultation);
      cabinet.locator("#conclusion-open").click();
      assertThat(cabinet.locator("article")).containsText("ОРВИ, J06.9");
    }
  }

  private UUID books(Page page, UUID doctor, Instant time) {
    page.navigate(address() + "/cabinet/doctors/" + doctor);
    page.locator("a:has(time[datetime='" + time + "'])").click();
    Newcomer.press(page, "Записаться");
    page.waitForURL("**/cabinet/appointments/**");
    UUID consultation =
        UUID.fromString(page.url().replaceAll(".*/appointments/([0-9a-f-]{36}).*", "$1"));
    DATABASE
        .sql()
        .execute(
            "update consultations.consultation set exchange = 'plain' where id = ?", consultation);
    return consultation;
  }

  private void concludes(Page page, UUID consultation) {
    page.navigate(address() + "/doctor/consultations/" + consultation + "/conclusion");
    page.getByLabel("Диагноз").fill("ОРВИ, J06.9");
    Newcomer.press(page, "Посмотреть перед отправкой");
    Newcomer.press(page, "Отправить пациенту");
    assertThat(page.getByText("Заключение отправлено пациенту.")).isVisible();
  }

  @Test
  void devicesAreChangedInACallThatThePatientEndsForBoth() {
    UUID patient = people.patient();
    UUID doctor = people.doctor();
    UUID consultation = people.consultation(patient, doctor, "plain");
    try (BrowserContext someone = Browsers.someoneOnADarkPhone();
        BrowserContext colleague = Browsers.someone()) {
      Page cabinet = cabinet(someone, patient);
      Page workplace = Browsers.signIn(colleague, address(), "doctor", doctor);
      workplace.locator("[data-do=call]").click();
      cabinet.locator("[data-answer=video]").click();
      assertThat(workplace.locator("[data-state=talking]")).isVisible();
      Media.awaitPicturesAndSound(workplace);
      cabinet.evaluate("window.callBefore = dozvonConnection()");

      cabinet.locator(".devices summary").click();
      choosesAnother(cabinet, "#call-microphone");
      choosesAnother(cabinet, "#call-camera");
      Media.awaitPicturesAndSound(workplace);
      isPulledOut(cabinet, "audio");
      Media.awaitSound(workplace);
      assertThat(cabinet.evaluate("window.callBefore === dozvonConnection()")).isEqualTo(true);
      assertThat(cabinet.locator("#quality")).hasText("Связь хорошая");
      assertThat(workplace.locator("#quality")).hasText("Связь хорошая");

      cabinet.locator("#full-screen").click();
      assertThat(cabinet.locator("#full-screen")).hasText("Свернуть");
      cabinet.locator("#full-screen").click();
      assertThat(cabinet.locator("#full-screen")).hasText("На весь экран");
      cabinet.locator("#mute").click();
      assertThat(cabinet.locator("#muted")).isVisible();
      assertThat(cabinet.locator("#notice")).hasText("Вы говорите, но микрофон выключен.");
      AccessibilityTest.isFitForAll(cabinet, "/cabinet-in-call-muted", true);
      cabinet.locator("#mute").click();
      assertThat(cabinet.locator("#muted")).isHidden();
      assertThat(cabinet.locator("#notice")).isEmpty();

      cabinet.onceDialog(dialog -> dialog.accept());
      cabinet.locator("[data-finish]").click();
      assertThat(cabinet.locator("#ended")).containsText("Вы завершили консультацию");
      assertThat(workplace.locator("#stage")).isHidden();
      assertThat(workplace.locator("#notice")).hasText("Пациент завершил консультацию.");
      assertThat(workplace.locator("[data-state=closed]")).containsText("Завершена пациентом");
      Browsers.picture(workplace, "doctor-patient-finished");
    }
    assertThat(people.consultation(consultation).path("ending").asString())
        .isEqualTo("finished-by-patient");
  }

  private static final String SENT =
      "dozvonConnection().getSenders().map((it) => it.track?.getSettings().deviceId).join()";

  private static void choosesAnother(Page page, String select) {
    Object before = page.evaluate(SENT);
    String other = select + " option:not(:checked)";
    String device = page.locator(other).last().getAttribute("value");
    page.locator(select).selectOption(device);
    await().atMost(Duration.ofSeconds(20)).until(() -> !page.evaluate(SENT).equals(before));
    assertThat(page.locator(select)).hasValue(device);
  }

  /// As a browser tells of a headset that was pulled out.
  private static void isPulledOut(Page page, String kind) {
    String track =
        "dozvonConnection().getSenders().map((it) => it.track).find((it) => it.kind === '%s')"
            .formatted(kind);
    Object before = page.evaluate(track + ".id");
    page.evaluate("{ const it = " + track + "; it.stop(); it.dispatchEvent(new Event('ended')); }");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !page.evaluate(track + ".id").equals(before));
  }

  @Test
  void theDeviceCheckReachesARealExchange() {
    try (BrowserContext someone = Browsers.someone()) {
      Page cabinet = cabinet(someone, people.patient());
      cabinet.navigate(address() + "/cabinet/check");
      cabinet.locator("#start").click();
      assertThat(cabinet.locator("#step-exchange")).hasAttribute("data-mark", "good");
    }
  }

  @Test
  void aCabinetOpenedWhileThePhoneRingsTakesTheCallAndThePhoneFallsSilentUncounted() {
    UUID patient = people.patient("+79000000002", "ru");
    UUID doctor = people.doctor();
    UUID consultation = people.consultation(patient, doctor, "plain");
    try (BrowserContext someone = Browsers.someone();
        BrowserContext colleague = Browsers.someoneOnADarkPhone()) {
      Page workplace = Browsers.signIn(colleague, address(), "doctor", doctor);
      workplace.locator("[data-do=call]").click();
      assertThat(workplace.locator("[data-channel=phone][data-progress=ringing]")).isVisible();
      Browsers.picture(workplace, "doctor-phone-rings-dark");

      Page cabinet = cabinet(someone, patient);
      assertThat(cabinet.locator("#window")).isVisible();
      cabinet.locator("[data-answer=audio]").click();

      assertThat(workplace.locator("[data-state=talking]")).isVisible();
      assertThat(workplace.locator("[data-channel=phone][data-outcome=cancelled]")).isVisible();
      Media.awaitSound(workplace);
      Media.awaitSound(cabinet);
      assertThat(workplace.locator("#camera")).isHidden();
      Browsers.picture(workplace, "doctor-talking-dark");
      Browsers.picture(cabinet, "cabinet-talking-audio");
      workplace.onceDialog(dialog -> dialog.accept());
      workplace.locator("[data-do=finish]").click();
      assertThat(cabinet.locator("#ended")).isVisible();
    }
    JsonNode attempts = people.consultation(consultation).path("attempts");
    assertThat(attempts.findValuesAsString("channel")).containsExactly("phone", "web");
    assertThat(attempts.findValuesAsString("disposition")).containsExactly("cancelled", "answered");
    assertThat(attempts.get(0).path("counted").asBoolean()).isFalse();
  }

  @Test
  void aPatientWhoIsNotOnlineIsReachedByPhoneAndHeardOverAnEncryptedWebSocket() {
    UUID patient = people.patient("+79000000003", "ru");
    UUID doctor = people.doctor();
    UUID consultation = people.consultation(patient, doctor, "encrypted");
    List<String> sockets = new ArrayList<>();
    try (BrowserContext colleague = Browsers.someoneWhoTrustsEveryCertificate()) {
      Page workplace = Browsers.signIn(colleague, address(), "doctor", doctor);
      workplace.onWebSocket(socket -> sockets.add(socket.url()));
      workplace.locator("[data-do=call]").click();

      assertThat(workplace.locator("[data-state=talking][data-way=phone]")).isVisible();
      Media.awaitSound(workplace);
      Browsers.picture(workplace, "doctor-talking-to-a-phone");
      workplace.locator("#leave").click();
      assertThat(workplace.locator("[data-state=away]")).isVisible();
      workplace.onceDialog(dialog -> dialog.accept());
      workplace.locator("[data-do=finish]").click();
      assertThat(workplace.locator("[data-state=closed]")).isVisible();
    }
    assertThat(sockets).isNotEmpty().allMatch(url -> url.startsWith("wss://"));
    assertThat(people.consultation(consultation).at("/attempts/0/exchange").asString())
        .isEqualTo("encrypted");
  }

  /// One side reloads, and both see and hear each other again; the other side does nothing for it.
  private static void comesBack(Page reloads, Page stays) {
    reloads.reload();
    assertThat(reloads.locator("#stage")).isVisible();
    Media.awaitPicturesAndSound(reloads);
    Media.awaitPicturesAndSound(stays);
  }
}
