package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Microphones that do not answer: drivers and sound servers hang, and people are asked.
class MicrophoneTest extends RunningService {
  /// The first so many answer only when `answerLate` is called.
  private static final String HANG =
      """
      const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      window.asked = [];
      window.late = [];
      navigator.mediaDevices.getUserMedia = (wish) => {
        window.asked.push(wish.video ? 'video' : 'audio');
        if (window.asked.length > %d) {
          return open(wish);
        }
        return new Promise((resolve) => {
          window.answerLate = () => open(wish).then((stream) => {
            window.late.push(stream);
            resolve(stream);
          });
        });
      };
      """;

  private static final String LATE_IS_OFF =
      "window.late.length === 1"
          + " && window.late[0].getTracks().every((it) => it.readyState === 'ended')";

  private static final String PERMISSION_IS_ASKED_FOR =
      """
      navigator.permissions.query = async () => {
        window.permission = Object.assign(new EventTarget(), { state: 'prompt' });
        return window.permission;
      };
      """;

  private static final int LONGER_THAN_DEVICES_TAKE = 9_000;

  private final List<String> answers = new ArrayList<>();

  private Page ringing(BrowserContext someone, UUID patient, UUID consultation) {
    someone.grantPermissions(List.of("microphone", "camera"));
    someone.clock().install();
    Page cabinet = Browsers.signIn(someone, address(), "patient", patient);
    cabinet.onRequest(request -> {
      if (request.url().matches(".*/windows/.*/(audio|video)")) {
        answers.add(request.url());
      }
    });
    awaitPages(patient, 1);
    http.adminPost("/consultations/" + consultation + "/call", "");
    assertThat(cabinet.locator("#window")).isVisible();
    return cabinet;
  }

  /// A microphone that hangs, and a browser that asks whether it may be used.
  private Page askedForPermission(BrowserContext someone, UUID patient, UUID consultation) {
    someone.addInitScript(HANG.formatted(1));
    someone.addInitScript(PERMISSION_IS_ASKED_FOR);
    Page cabinet = ringing(someone, patient, consultation);
    cabinet.locator("[data-answer=audio]").click();
    assertThat(cabinet.locator("#notice")).containsText("разрешите микрофон");
    return cabinet;
  }

  private void finish(UUID consultation) {
    http.adminPost("/consultations/" + consultation + "/finish", "");
  }

  private static void timePasses(Page cabinet) {
    // What a page waits for may be two steps away: it asks for the permission's state first.
    cabinet.waitForTimeout(300);
    cabinet.clock().fastForward(LONGER_THAN_DEVICES_TAKE);
  }

  private JsonNode lastAttempt(UUID consultation) {
    JsonNode attempts = people.consultation(consultation).path("attempts");
    return attempts.get(attempts.size() - 1);
  }

  private void awaitAnswered(UUID consultation) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> lastAttempt(consultation).path("disposition").asString().equals("answered"));
  }

  @Test
  void oneThatHangsOnceIsAskedAgainAndWhatItAnswersLateIsSwitchedOff() {
    UUID patient = people.patient();
    UUID consultation = people.consultation(patient, people.doctorWithDeskPhone());
    try (BrowserContext someone = Browsers.someone()) {
      someone.addInitScript(HANG.formatted(1));
      Page cabinet = ringing(someone, patient, consultation);

      cabinet.locator("[data-answer=audio]").click();
      assertThat(cabinet.locator("#notice")).hasText("Соединяем …");
      timePasses(cabinet);

      awaitAnswered(consultation);
      cabinet.evaluate("window.answerLate()");
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> cabinet.evaluate(LATE_IS_OFF).equals(true));
      assertThat(answers).hasSize(1);
      finish(consultation);
    }
  }

  @Test
  void aCameraThatHangsIsGoneOnWithout() {
    UUID patient = people.patient();
    UUID consultation = people.consultation(patient, people.doctorWithDeskPhone());
    try (BrowserContext someone = Browsers.someone()) {
      someone.addInitScript(HANG.formatted(1));
      Page cabinet = ringing(someone, patient, consultation);

      cabinet.locator("[data-answer=video]").click();
      timePasses(cabinet);

      awaitAnswered(consultation);
      // Nobody is at the exchange's address: the page may have come back already, asking anew.
      assertThat((List<?>) cabinet.evaluate("window.asked"))
          .asInstanceOf(list(String.class))
          .startsWith("video", "audio");
      finish(consultation);
    }
  }

  @Test
  void oneThatHangsTwiceIsToldWithWhatToDoAndNothingIsAnswered() {
    UUID patient = people.patient("+79000000003", "en");
    UUID consultation = people.consultation(patient, people.doctorWithDeskPhone());
    try (BrowserContext someone = Browsers.someoneOnADarkPhone()) {
      someone.addInitScript(HANG.formatted(2));
      Page cabinet = ringing(someone, patient, consultation);

      cabinet.locator("[data-answer=audio]").click();
      timePasses(cabinet);
      assertThat(cabinet.locator("#notice")).containsText("trying again");
      assertThat(cabinet.locator("[data-answer=audio]")).isDisabled();
      timePasses(cabinet);

      assertThat(cabinet.locator("#notice")).containsText("plug the headset in again");
      assertThat(cabinet.locator("[data-answer=audio]")).isEnabled();
      Browsers.picture(cabinet, "cabinet-microphone-silent-phone-dark-en");
      cabinet.locator("[data-answer=decline]").click();
      assertThat(cabinet.locator("#window")).isHidden();
    }
    assertThat(answers).isEmpty();
    assertThat(lastAttempt(consultation).path("disposition").asString()).isEqualTo("declined");
  }

  @Test
  void whoReadsTheBrowsersQuestionIsWaitedForAndToldToAllow() {
    UUID patient = people.patient();
    UUID consultation = people.consultation(patient, people.doctorWithDeskPhone());
    try (BrowserContext someone = Browsers.someone()) {
      Page cabinet = askedForPermission(someone, patient, consultation);
      timePasses(cabinet);
      assertThat(cabinet.locator("#notice")).containsText("разрешите микрофон");
      cabinet.evaluate("window.answerLate()");

      awaitAnswered(consultation);
      assertThat(cabinet.locator("#notice")).not().containsText("разрешите микрофон");
      assertThat(cabinet.evaluate("window.asked")).isEqualTo(List.of("audio"));
      finish(consultation);
    }
  }

  @Test
  void oneThatHangsAfterItWasAllowedIsAskedAgain() {
    UUID patient = people.patient();
    UUID consultation = people.consultation(patient, people.doctorWithDeskPhone());
    try (BrowserContext someone = Browsers.someone()) {
      Page cabinet = askedForPermission(someone, patient, consultation);
      cabinet.evaluate("window.permission.dispatchEvent(new Event('change'))");
      timePasses(cabinet);

      awaitAnswered(consultation);
      finish(consultation);
    }
  }
}
