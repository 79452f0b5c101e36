package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The call window in the patient's open pages, with the exchange simulated.
class RingingTest extends RunningService {

  private Page cabinet(BrowserContext someone, UUID patient) {
    return Browsers.signIn(someone, address(), "patient", patient);
  }

  private void call(UUID consultation) {
    org.assertj.core.api.Assertions.assertThat(
            http.adminPost("/consultations/" + consultation + "/call", "").status())
        .isEqualTo(200);
  }

  private JsonNode lastAttempt(UUID consultation) {
    JsonNode attempts = people.consultation(consultation).path("attempts");
    return attempts.get(attempts.size() - 1);
  }

  private static boolean moves(Page page) {
    return (Boolean) page.evaluate("document.getAnimations().length > 0");
  }

  @Test
  void theWindowRingsInEveryTabAndDecliningClosesItInAll() {
    UUID patient = people.patient();
    UUID consultation = people.consultation(patient, people.doctorWithDeskPhone());
    try (BrowserContext someone = Browsers.someone()) {
      Page one = cabinet(someone, patient);
      Page other = Browsers.anotherTab(one);
      assertThat(one.locator("#idle")).isVisible();
      Browsers.picture(one, "cabinet-idle");
      awaitPages(patient, 2);

      call(consultation);
      assertThat(one.locator("#window")).isVisible();
      assertThat(other.locator("#window")).isVisible();
      Browsers.picture(other, "cabinet-ringing");
      assertThat(moves(other)).isTrue();
      other.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
      assertThat(moves(other)).as("who wants no motion sees none").isFalse();
      one.locator("[data-answer=decline]").click();

      assertThat(one.locator("#window")).isHidden();
      assertThat(other.locator("#window")).isHidden();
    }
    assertThat(lastAttempt(consultation).path("channel").asString()).isEqualTo("web");
    assertThat(lastAttempt(consultation).path("disposition").asString()).isEqualTo("declined");
    assertThat(lastAttempt(consultation).path("counted").asBoolean()).isFalse();
  }

  @Test
  void whoChoosesToWriteDoesSoOnBothPages() {
    UUID patient = people.patient("+79000000003", "en");
    UUID doctor = people.doctorWithDeskPhone();
    UUID consultation = people.consultation(patient, doctor);
    try (BrowserContext someone = Browsers.someoneOnADarkPhone();
        BrowserContext colleague = Browsers.someone()) {
      Page page = cabinet(someone, patient);
      Page workplace = Browsers.signIn(colleague, address(), "doctor", doctor);
      awaitPages(patient, 1);
      Browsers.picture(workplace, "doctor-due");
      call(consultation);
      assertThat(page.locator("#window")).isVisible();
      Browsers.picture(page, "cabinet-ringing-phone-dark-en");
      assertThat(workplace.locator("[data-state=calling]")).isVisible();
      Browsers.picture(workplace, "doctor-calling");

      page.locator("[data-answer=chat]").click();

      assertThat(page.locator("#conversation")).containsText("Write and send pictures");
      assertThat(workplace.locator("[data-state=chatting]")).isVisible();
      page.locator("#chat-text").fill("It hurts here");
      page.locator("#chat-form button.primary").click();
      assertThat(workplace.locator(".message")).containsText("It hurts here");
      workplace.locator("#chat-text").fill("Since when?");
      workplace.locator("#chat-text").press("Enter");
      assertThat(page.locator(".message").last()).containsText("Since when?");
      Browsers.picture(page, "cabinet-chat-phone-dark-en");
      Browsers.picture(workplace, "doctor-chat");
      AccessibilityTest.isFitForAll(page, "cabinet-chat", true);
      http.adminPost("/consultations/" + consultation + "/finish", "");
      assertThat(page.locator("#ended")).isVisible();
      assertThat(page.locator("#chat-closed")).isVisible();
      assertThat(page.locator("#chat-form")).isHidden();
      Browsers.picture(page, "cabinet-ended-phone-dark-en");
    }
  }

  @Test
  void aCabinetOpenedWhileThePhoneRingsRingsTooAndItsAnswerCancelsThePhoneWithoutCounting() {
    UUID patient = people.patient("+79000000002", "ru");
    UUID doctor = people.doctorWithDeskPhone();
    UUID consultation = people.consultation(patient, doctor);
    call(consultation);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !people.consultation(consultation).path("attempts").isEmpty());
    try (BrowserContext someone = Browsers.someone();
        BrowserContext colleague = Browsers.someoneOnADarkPhone()) {
      Page page = cabinet(someone, patient);
      Page workplace = Browsers.signIn(colleague, address(), "doctor", doctor);
      assertThat(page.locator("#window")).isVisible();
      Browsers.picture(workplace, "doctor-calling-phone-dark");

      page.locator("[data-answer=chat]").click();
      assertThat(page.locator("#conversation")).isVisible();
    }
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> {
          JsonNode attempts = people.consultation(consultation).path("attempts");
          assertThat(attempts.findValuesAsString("disposition")).contains("cancelled", "answered");
          for (JsonNode attempt : attempts) {
            if (attempt.path("disposition").asString().equals("cancelled")) {
              assertThat(attempt.path("counted").asBoolean()).isFalse();
            }
          }
        });
    http.adminPost("/consultations/" + consultation + "/finish", "");
  }

  @Test
  void aPageInTheBackgroundShakesThePhoneFlashesAndNotifiesByItsWorkerWherePagesMayNot() {
    UUID patient = people.patient();
    UUID consultation = people.consultation(patient, people.doctorWithDeskPhone());
    try (BrowserContext someone = Browsers.someoneOnADarkPhone()) {
      someone.grantPermissions(List.of("notifications"));
      someone.addInitScript(
          """
          Object.defineProperty(document, 'hidden', { value: true });
          navigator.vibrate = (pattern) => (window.shaken = pattern);
          window.Notification = class { static permission = 'granted'; constructor() { throw new TypeError(); } };
          """);
      Page page = cabinet(someone, patient);
      awaitPages(patient, 1);
      page.waitForFunction("async () => (await %s)?.active != null".formatted(WORKER));

      call(consultation);

      page.waitForFunction(
          "async () => (await (await %s).getNotifications()).length === 1".formatted(WORKER));
      assertThat(page).hasTitle("☎ Вам звонят");
      org.assertj.core.api.Assertions.assertThat(page.evaluate("window.shaken"))
          .isEqualTo(List.of(400, 200, 400));
      page.locator("[data-answer=decline]").click();
      page.waitForFunction(
          "async () => (await (await %s).getNotifications()).length === 0".formatted(WORKER));
      assertThat(page).not().hasTitle("☎ Вам звонят");
    }
  }

  private static final String WORKER =
      "navigator.serviceWorker.getRegistration('/assets/bellworker.js')";

  @Test
  void aPageThatSleepsFallsThroughToThePhone() {
    UUID patient = people.patient("+79000000003", "ru");
    UUID consultation = people.consultation(patient, people.doctorWithDeskPhone());
    try (BrowserContext someone = Browsers.someone()) {
      Page page = cabinet(someone, patient);
      awaitPages(patient, 1);
      // As a laptop whose lid was just closed: it is connected, and does nothing.
      page.route("**/cabinet/windows/**", route -> route.abort());

      call(consultation);

      await()
          .atMost(Duration.ofSeconds(40))
          .until(
              () -> people.consultation(consultation).path("state").asString().equals("talking"));
    }
    JsonNode attempts = people.consultation(consultation).path("attempts");
    assertThat(attempts.findValuesAsString("channel")).containsExactly("web", "phone");
    assertThat(attempts.get(0).path("counted").asBoolean()).isFalse();
    http.adminPost("/consultations/" + consultation + "/finish", "");
  }

  @Test
  void whoseMicrophoneIsBlockedIsToldWhatToDoAndCanStillChoose() {
    UUID patient = people.patient();
    UUID consultation = people.consultation(patient, people.doctorWithDeskPhone());
    try (BrowserContext someone = Browsers.someoneOnADarkPhone()) {
      someone.addInitScript(
          "navigator.mediaDevices.getUserMedia ="
              + " () => Promise.reject(new DOMException('no', 'NotAllowedError'))");
      Page page = cabinet(someone, patient);
      awaitPages(patient, 1);
      call(consultation);
      assertThat(page.locator("#window")).isVisible();

      page.locator("[data-answer=video]").click();

      assertThat(page.locator("#notice")).containsText("разрешите микрофон");
      assertThat(page.locator("[data-answer=decline]")).isEnabled();
      Browsers.picture(page, "cabinet-microphone-blocked-phone-dark");
      page.locator("[data-answer=decline]").press("Enter");
      assertThat(page.locator("#window")).isHidden();
    }
  }
}
