package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
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
import java.util.regex.Pattern;
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
    ServiceSettings.set(
        settings,
        Map.of("dozvon.consultation.doctor-gone-after", "5s", "dozvon.live.heartbeat", "3s"));
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
      Media.awaitSound(workplace); // "The connection was lost, please wait", and nothing else.
      Browsers.picture(workplace, "doctor-waiting");
      workplace.locator("[data-do=finish]").click();
      Browsers.says(workplace, true);
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
      workplace.locator("[data-do=finish]").click();
      Browsers.says(workplace, true);
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
    Newcomer.press(page, "Проверить и подписать");
    Newcomer.press(page, "Подписать и отправить пациенту");
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

      workplace.locator(".devices summary").click();
      choosesAnother(workplace, "#call-microphone");
      Media.awaitSound(cabinet);
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
      assertThat(workplace.locator("details.legs summary"))
          .containsText(Pattern.compile("у вас – .+у пациента – |у пациента – .+у вас – "));
      workplace.locator("details.legs summary").click();
      assertThat(workplace.locator("details.legs")).containsText("Оценка звука (MOS)");
      Browsers.picture(workplace, "doctor-patient-finished");
    }
    JsonNode closed = people.consultation(consultation);
    assertThat(closed.path("ending").asString()).isEqualTo("finished-by-patient");
    assertThat(closed.path("legs").findValuesAsString("side"))
        .containsExactlyInAnyOrder("doctor", "patient");
    for (JsonNode leg : closed.path("legs")) {
      assertThat(leg.path("measuredBy").asString()).isEqualTo("browser");
      assertThat(leg.path("codec").asString()).isEqualTo("opus");
      assertThat(leg.path("mos").asDouble()).isBetween(3.0, 4.5);
      assertThat(leg.path("seconds").asInt()).isPositive();
    }
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
  void aPatientIsHeldTheCallMovesToAnotherTabAndTheDoctorComesBackAfterTheirMachineHasDied() {
    UUID patient = people.patient();
    UUID doctor = people.doctor();
    people.consultation(patient, doctor, "plain");
    try (BrowserContext someone = Browsers.someone();
        BrowserContext colleague = Browsers.someone();
        BrowserContext anotherMachine = Browsers.someone()) {
      Page cabinet = cabinet(someone, patient);
      Page workplace = Browsers.signIn(colleague, address(), "doctor", doctor);
      workplace.locator("[data-do=call]").click();
      cabinet.locator("[data-answer=video]").click();
      Media.awaitPicturesAndSound(cabinet);

      isHeldAndTakenBackWithTheMicrophoneStillOff(workplace, cabinet);
      workplace.locator("[data-do=hold]").click();
      assertThat(cabinet.locator("#held")).isVisible();
      comesBack(workplace, cabinet);
      assertThat(cabinet.locator("#held")).isHidden();

      Page otherTab = Browsers.anotherTab(workplace);
      assertThat(otherTab.locator("[data-state=talking]")).containsText("в другом окне");
      otherTab.getByText("Продолжить здесь").click();
      Media.awaitPicturesAndSound(otherTab);
      assertThat(workplace.locator("#stage")).isHidden();
      assertThat(workplace.locator("#notice")).containsText("в другом окне");
      Media.awaitPicturesAndSound(cabinet);
      assertThat(otherTab.locator("#stage")).isVisible();
      workplace.close();

      Browsers.dies(otherTab);
      assertThat(cabinet.locator("#conversation[data-doctor-here=false]"))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(40_000));
      Page back = Browsers.signIn(anotherMachine, address(), "doctor", doctor);
      back.locator("[data-do=rejoin]").first().click();
      Media.awaitPicturesAndSound(back);
      Media.awaitPicturesAndSound(cabinet);

      back.locator("[data-do=finish]").click();
      assertThat(back.locator("#confirm")).isVisible();
      Browsers.says(back, false);
      assertThat(back.locator("[data-state=talking]")).isVisible();
      back.locator("[data-do=finish]").click();
      back.keyboard().press("Escape");
      assertThat(back.locator("[data-state=talking]")).isVisible();
      back.locator("[data-do=finish]").click();
      Browsers.says(back, true);
      assertThat(cabinet.locator("#ended")).isVisible();
    }
  }

  @Test
  void theDoctorHearsThatThePhoneWasBusyAndSeesWhenItIsTriedAgain() {
    UUID doctor = people.doctor();
    people.consultation(people.patient("+79000000001", "ru"), doctor, "plain");
    try (BrowserContext colleague = Browsers.someone()) {
      Page workplace = Browsers.signIn(colleague, address(), "doctor", doctor);
      workplace.locator("[data-do=call]").first().click();
      assertThat(workplace.locator("[data-outcome=busy]")).containsText("486: занято");
      assertThat(workplace.locator(".pause .countdown")).containsText("0:2");
      Media.awaitSound(workplace);
      Browsers.picture(workplace, "doctor-pausing");
      workplace.locator("#leave").click();
      assertThat(workplace.locator("[data-state=due]")).isVisible();
    }
  }

  private static final String MICROPHONE =
      "dozvonConnection().getSenders().find((it) => it.track?.kind === 'audio').track.enabled";

  private static final String DIRECTIONS =
      "[...new Set(dozvonConnection().getTransceivers().map((it) => it.currentDirection))].sort().join()";

  private static void isHeldAndTakenBackWithTheMicrophoneStillOff(Page workplace, Page cabinet) {
    workplace.locator("#mute").click();
    workplace.locator("[data-do=hold]").click();
    assertThat(workplace.locator(".state")).containsText("на удержании");
    assertThat(cabinet.locator("#held")).isVisible();
    Media.awaitSound(cabinet); // "The other side will be back"; the doctor's own microphone is off.
    await().until(() -> workplace.evaluate(DIRECTIONS).equals("sendonly"));
    AccessibilityTest.isFitForAll(workplace, "/doctor-holds", false);
    Browsers.picture(workplace, "doctor-holds");
    Browsers.picture(cabinet, "cabinet-held");

    workplace.locator("[data-do=unhold]").click();
    assertThat(cabinet.locator("#held")).isHidden();
    await().until(() -> workplace.evaluate(DIRECTIONS).equals("sendrecv"));
    Media.awaitPicturesAndSound(workplace);
    assertThat(workplace.evaluate(MICROPHONE)).isEqualTo(false);
    workplace.locator("#mute").click();
    assertThat(workplace.evaluate(MICROPHONE)).isEqualTo(true);
    Media.awaitPicturesAndSound(cabinet);
  }

  @Test
  void aGuestByLinkAndOneByPhoneTalkWithBothAndTheTwoTalkOnWithoutThem() {
    UUID patient = people.patient();
    UUID doctor = people.doctor();
    people.consultation(patient, doctor, "plain");
    try (BrowserContext someone = Browsers.someone();
        BrowserContext colleague = Browsers.someone();
        BrowserContext third = Browsers.someoneOnADarkPhone()) {
      Page cabinet = cabinet(someone, patient);
      Page workplace = Browsers.signIn(colleague, address(), "doctor", doctor);
      workplace.locator("[data-do=call]").click();
      cabinet.locator("[data-answer=video]").click();
      Media.awaitPicturesAndSound(workplace);

      Page guest = third.newPage();
      guest.navigate(invites(workplace, "Анна", ""));
      assertThat(guest.locator("[data-stands=asked]")).isVisible();
      AccessibilityTest.isFitForAll(workplace, "/doctor-with-guest", false);
      cabinet.locator("[data-guest-state=asked] [id^=agree-]").click();
      guest.locator("#join").click();
      assertThat(guest.locator("[data-stands=present]")).isVisible();
      assertThat(workplace.locator("[data-guest-state=present]")).isVisible();
      isHeardAlone(guest, workplace, cabinet);
      isHeardAlone(workplace, cabinet, guest);
      isHeardAlone(cabinet, guest, workplace);
      Media.awaitPicturesAndSound(guest);
      Browsers.picture(guest, "guest-talking");
      Browsers.picture(workplace, "doctor-with-guest");
      Browsers.picture(cabinet, "cabinet-with-guest");
      AccessibilityTest.isFitForAll(cabinet, "/cabinet-with-guest", false);

      comesBack(cabinet, workplace);
      guest.locator("#leave").click();
      assertThat(workplace.locator("[data-guest-state=left]")).isVisible();
      Media.awaitPicturesAndSound(workplace);
      Media.awaitPicturesAndSound(cabinet);
      guest.locator("#join").click();
      assertThat(workplace.locator("[data-guest-state=present]")).isVisible();

      invites(workplace, "Борис", "+79000000003");
      cabinet.locator("[data-guest-state=asked] [id^=agree-]").click();
      assertThat(workplace.locator("[data-guest-state=present]")).hasCount(2);
      guest.locator("#mute").click();
      workplace.locator("#mute").click();
      Media.awaitSound(cabinet);

      workplace.locator("[data-do=finish]").click();
      Browsers.says(workplace, true);
      assertThat(cabinet.locator("#ended")).isVisible();
      assertThat(guest.locator("[data-stands=over]")).isVisible();
      assertThat(guest.locator("#stage")).isHidden();
    }
  }

  /// @return the link, unless they are to be rung
  private static String invites(Page workplace, String label, String phone) {
    workplace.locator("[data-guest-add]").click();
    workplace.locator("#guest-label").fill(label);
    workplace.locator("#guest-phone").fill(phone);
    workplace.locator("#guest-invite").click();
    if (!phone.isEmpty()) {
      assertThat(workplace.locator("#guest-dialog")).isHidden();
      return "";
    }
    assertThat(workplace.locator("#guest-address")).hasValue(Pattern.compile("http.*/guest/.+"));
    String link = workplace.locator("#guest-address").inputValue();
    workplace.locator("#guest-link-form button:not([type])").click();
    return link;
  }

  /// The others are silent meanwhile, and hear this one.
  private static void isHeardAlone(Page one, Page other, Page another) {
    other.locator("#mute").click();
    another.locator("#mute").click();
    Media.awaitSound(other);
    Media.awaitSound(another);
    other.locator("#mute").click();
    another.locator("#mute").click();
    assertThat(one.locator("#stage")).isVisible();
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
      Media.awaitSound(workplace); // The ringback.
      Browsers.picture(workplace, "doctor-phone-rings-dark");
      workplace.reload();
      assertThat(workplace.locator("#notice")).containsText("звонок остановился");
      workplace.locator("[data-state=due] [data-do=call]").first().click();
      assertThat(workplace.locator("[data-channel=phone][data-progress=ringing]")).isVisible();

      Page cabinet = cabinet(someone, patient);
      assertThat(cabinet.locator("#window")).isVisible();
      cabinet.locator("[data-answer=audio]").click();

      assertThat(workplace.locator("[data-state=talking]")).isVisible();
      assertThat(workplace.locator("[data-channel=phone][data-outcome=cancelled]")).hasCount(2);
      Media.awaitSound(workplace);
      Media.awaitSound(cabinet);
      assertThat(workplace.locator("#camera")).isHidden();
      Browsers.picture(workplace, "doctor-talking-dark");
      Browsers.picture(cabinet, "cabinet-talking-audio");
      workplace.locator("[data-do=finish]").click();
      Browsers.says(workplace, true);
      assertThat(cabinet.locator("#ended")).isVisible();
    }
    JsonNode attempts = people.consultation(consultation).path("attempts");
    assertThat(attempts.findValuesAsString("channel")).containsExactly("phone", "phone", "web");
    assertThat(attempts.findValuesAsString("disposition"))
        .containsExactly("cancelled", "cancelled", "answered");
    assertThat(attempts).noneMatch(attempt -> attempt.path("counted").asBoolean());
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
      assertThat(workplace.locator(".lines[data-doctor]")).isAttached();
      Browsers.picture(workplace, "doctor-talking-to-a-phone");
      workplace.locator("#leave").click();
      assertThat(workplace.locator("[data-state=away]")).isVisible();
      workplace.locator("[data-do=finish]").click();
      Browsers.says(workplace, true);
      assertThat(workplace.locator("[data-state=closed]")).isVisible();
    }
    assertThat(sockets).isNotEmpty().allMatch(url -> url.startsWith("wss://"));
    assertThat(people.consultation(consultation).at("/attempts/0/exchange").asString())
        .isEqualTo("encrypted");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> people.consultation(consultation).path("legs").size() == 2);
    for (JsonNode leg : people.consultation(consultation).path("legs")) {
      boolean patients = leg.path("side").asString().equals("patient");
      assertThat(leg.path("measuredBy").asString()).isEqualTo(patients ? "exchange" : "browser");
      assertThat(leg.path("mos").asDouble()).isBetween(3.0, 4.5);
    }
  }

  /// One side reloads, and both see and hear each other again; the other side does nothing for it.
  private static void comesBack(Page reloads, Page stays) {
    reloads.reload();
    assertThat(reloads.locator("#stage")).isVisible();
    Media.awaitPicturesAndSound(reloads);
    Media.awaitPicturesAndSound(stays);
  }
}
