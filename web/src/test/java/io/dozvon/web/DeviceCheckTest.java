package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Patients find out what their devices can do, and their doctor sees it (R9).
class DeviceCheckTest extends RunningService {
  private static final Duration UNDER_A_MINUTE = Duration.ofSeconds(60);

  private static final String IPHONE =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15"
          + " (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

  private static final String NO_CAMERA_ALLOWED =
      """
      const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = (wish) =>
        wish.video ? Promise.reject(new DOMException('no', 'NotAllowedError')) : open(wish);
      """;

  private static final String BLACK_AND_SILENT =
      """
      window.real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async (wish) => {
        const stream = new MediaStream();
        if (wish.audio) {
          stream.addTrack(new AudioContext().createMediaStreamDestination().stream.getAudioTracks()[0]);
        }
        if (wish.video) {
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [1280, 720];
          const drawing = canvas.getContext('2d');
          setInterval(() => drawing.fillRect(0, 0, 1280, 720), 40);
          stream.addTrack(canvas.captureStream(25).getVideoTracks()[0]);
        }
        return stream;
      };
      """;

  private static final String NO_DEVICES_OFFERED =
      "Object.defineProperty(navigator, 'mediaDevices', { value: undefined })";

  private Page begun(BrowserContext someone, UUID patient) {
    someone.grantPermissions(List.of("microphone", "camera"));
    Page page = Browsers.signIn(someone, address(), "patient", patient);
    page.locator("a[href='/cabinet/check']").click();
    page.locator("#start").click();
    return page;
  }

  private static void is(Page page, String step, String mark) {
    assertThat(page.locator("#step-" + step)).hasAttribute("data-mark", mark);
  }

  private static void answers(Page page, String answer) {
    assertThat(page.locator("#" + answer)).isVisible();
    page.locator("#" + answer).click();
    assertThat(page.locator("#saved")).containsText("врач его увидит");
  }

  private String seenByADoctorOf(UUID patient) {
    UUID doctor = people.doctor();
    people.consultation(patient, doctor);
    try (BrowserContext colleague = Browsers.someone()) {
      Page workplace = Browsers.signIn(colleague, address(), "doctor", doctor);
      return workplace.locator(".checked").innerText();
    }
  }

  @Test
  void devicesThatAllWorkAreToldSoWithinAMinuteAndTheDoctorSeesIt() {
    UUID patient = people.patient();
    UUID doctor = people.doctor();
    people.consultation(patient, doctor);
    try (BrowserContext someone = Browsers.someoneOnADarkPhone();
        BrowserContext colleague = Browsers.someone()) {
      Page workplace = Browsers.signIn(colleague, address(), "doctor", doctor);
      assertThat(workplace.locator(".checked")).hasText("Устройства пока не проверялись");
      long began = System.nanoTime();
      Page page = begun(someone, patient);

      is(page, "camera", "good");
      assertThat(page.locator("#preview")).isVisible();
      is(page, "microphone", "good");
      is(page, "link", "good");
      is(page, "exchange", "warn");
      answers(page, "heard");
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(UNDER_A_MINUTE);

      for (String step : List.of("browser", "camera", "microphone", "link", "speaker")) {
        is(page, step, "good");
      }
      assertThat(page.locator("#verdict")).hasAttribute("data-verdict", "good");
      assertThat(workplace.locator(".checked"))
          .containsText("камера 1280×720, микрофон работает, звук слышно");
      assertThat(workplace.locator(".checked")).containsText("Мбит/с");
      assertThat(workplace.locator(".checked .bad")).hasCount(0);
      assertThat(workplace.locator(".checked time")).hasText("в эту минуту");
      Browsers.picture(workplace, "doctor-device-check");
      AccessibilityTest.isFitForAll(page, "/device-check-good", true);
      page.reload();
      assertThat(page.locator(".checked")).containsText("камера 1280×720");
    }
  }

  @Test
  void whoRefusedTheCameraIsToldHowTheirBrowserAllowsIt() {
    UUID patient = people.patient();
    try (BrowserContext someone = Browsers.someoneOnADarkPhone()) {
      someone.setExtraHTTPHeaders(Map.of("User-Agent", IPHONE));
      someone.addInitScript(NO_CAMERA_ALLOWED);
      Page page = begun(someone, patient);

      is(page, "camera", "bad");
      assertThat(page.locator("#step-camera")).containsText("Браузер не пускает к камере");
      assertThat(page.locator("#step-camera [data-help=denied]:visible"))
          .containsText("откройте настройки веб-сайта");
      is(page, "microphone", "good");
      answers(page, "heard");

      assertThat(page.locator("#verdict")).hasAttribute("data-verdict", "partly");
      AccessibilityTest.isFitForAll(page, "/device-check-denied", true);
    }
    assertThat(seenByADoctorOf(patient))
        .contains("камера запрещена в браузере", "Mobile Safari 18, iOS");
  }

  @Test
  void aCoveredCameraAndASilentMicrophoneAreToldAndCanBeCheckedAgainAlone() {
    UUID patient = people.patient();
    try (BrowserContext someone = Browsers.someone()) {
      someone.addInitScript(BLACK_AND_SILENT);
      Page page = begun(someone, patient);

      is(page, "camera", "bad");
      assertThat(page.locator("#step-camera")).containsText("Откройте шторку");
      is(page, "microphone", "bad");
      assertThat(page.locator("#step-microphone")).containsText("в микрофоне тишина");
      answers(page, "not-heard");
      assertThat(page.locator("#step-speaker")).containsText("Прибавьте громкость");
      assertThat(page.locator("#verdict")).hasAttribute("data-verdict", "phone");
      assertThat(seenByADoctorOf(patient))
          .contains("камера без изображения", "в микрофоне тишина", "звука не слышно");

      page.evaluate("() => { navigator.mediaDevices.getUserMedia = window.real; }");
      page.locator("[data-again=microphone]").press("Enter");
      is(page, "microphone", "good");
      is(page, "camera", "bad");
      assertThat(page.locator("#verdict")).hasAttribute("data-verdict", "partly");
    }
    assertThat(seenByADoctorOf(patient)).contains("микрофон работает", "камера без изображения");
  }

  @Test
  void aSlowLinkIsMeasuredAndTold() {
    UUID patient = people.patient();
    try (BrowserContext someone = Browsers.someone()) {
      someone.grantPermissions(List.of("microphone", "camera"));
      Page page = Browsers.signIn(someone, address(), "patient", patient);
      page.navigate(address() + "/cabinet/check");
      slowDown(someone.newCDPSession(page), 50_000);
      page.locator("#start").click();

      is(page, "link", "bad");
      assertThat(page.locator("#step-link")).containsText("Слишком медленно для видео: ↓ 0,");
      answers(page, "heard");
    }
    assertThat(seenByADoctorOf(patient)).contains("медленный интернет, 0,");
  }

  /// @param throughput bytes a second, in each direction
  private static void slowDown(CDPSession devTools, int throughput) {
    JsonObject conditions = new JsonObject();
    conditions.addProperty("offline", false);
    conditions.addProperty("latency", 20);
    conditions.addProperty("downloadThroughput", throughput);
    conditions.addProperty("uploadThroughput", throughput);
    devTools.send("Network.enable");
    devTools.send("Network.emulateNetworkConditions", conditions);
  }

  @Test
  void aBrowserThatOffersNoDevicesIsToldSoInThePatientsLanguage() {
    UUID patient = people.patient("+79000000003", "en");
    try (BrowserContext someone = Browsers.someoneOnADarkPhone()) {
      someone.addInitScript(NO_DEVICES_OFFERED);
      Page page = begun(someone, patient);

      is(page, "browser", "bad");
      is(page, "camera", "bad");
      is(page, "microphone", "bad");
      assertThat(page.locator("#step-microphone")).containsText("current Chrome, Firefox");
      page.locator("#heard").click();
      assertThat(page.locator("#verdict")).containsText("the doctor calls your mobile phone");
      AccessibilityTest.isFitForAll(page, "/device-check-no-devices-en", true);
    }
    assertThat(seenByADoctorOf(patient)).contains("браузер не даёт камеру");
  }

  @Test
  void aChosenMicrophoneIsTakenAgain() {
    UUID patient = people.patient();
    try (BrowserContext someone = Browsers.someone()) {
      Page page = begun(someone, patient);
      answers(page, "heard");
      String other =
          page.locator("#choose-microphone option:not(:checked)").last().getAttribute("value");
      page.locator("#choose-microphone").selectOption(other);
      is(page, "microphone", "good");

      page.reload();
      page.locator("#start").click();
      is(page, "microphone", "good");
      assertThat(page.locator("#choose-microphone")).hasValue(other);
      answers(page, "heard");
      AccessibilityTest.isFitForAll(page, "/device-check-good", false);
    }
  }
}
