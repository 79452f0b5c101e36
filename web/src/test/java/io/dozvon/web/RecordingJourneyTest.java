package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.dozvon.Dozvon;
import io.dozvon.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Two real browsers, a real Asterisk between them: asked, answered, recorded, sealed, heard.
@SpringBootTest(classes = Dozvon.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class RecordingJourneyTest {
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final int AGI_PORT = RealExchange.freePort();
  private static final RealExchange ASTERISK = RealExchange.start("rec", false, AGI_PORT);

  @LocalServerPort private int port;
  private Http http = new Http("http://localhost:0");
  private People people = new People(http);

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    ServiceSettings.describe(DATABASE, settings);
    ASTERISK.describe(settings, 0);
    ServiceSettings.set(
        settings,
        Map.of(
            "dozvon.agi.port", "" + AGI_PORT,
            "dozvon.reach.web-shown", "10s",
            "dozvon.exchanges[0].recordings", ASTERISK.recordings().toString(),
            "dozvon.recordings.enabled", "true",
            "dozvon.recordings.key", "a2V5LW9mLXRoaXJ0eS10d28tYnl0ZXMtZm9yLXRlc3Q="));
  }

  @AfterAll
  static void stop() throws IOException {
    ASTERISK.close();
  }

  @BeforeEach
  void connect() {
    http = new Http(address());
    people = new People(http);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            http.adminGet("/exchanges").json().findValuesAsString("health").equals(List.of("up")));
  }

  private String address() {
    return "http://localhost:" + port;
  }

  private static List<Path> plainFiles() {
    try (Stream<Path> files = Files.list(ASTERISK.recordings())) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Doctor and patient talk in their browsers.
  private static void talk(Page workplace, Page cabinet) {
    workplace.locator("[data-do=call]").click();
    cabinet.locator("[data-answer=audio]").click();
    assertThat(workplace.locator("[data-state=talking]")).isVisible();
    assertThat(cabinet.locator("#conversation[data-here=true]")).isVisible();
  }

  private static Locator ask(Page workplace) {
    return workplace.locator("[data-do='recording/ask']");
  }

  private static void isFit(Page page, String name) {
    AccessibilityTest.isFitForAll(page, name, false);
  }

  @Test
  void aConversationIsRecordedAfterThePatientAgreedAndTheDoctorListensForAReason()
      throws IOException {
    UUID patient = people.patient();
    UUID doctor = people.doctor();
    UUID consultation = people.consultation(patient, doctor);
    try (BrowserContext someone = Browsers.someone();
        BrowserContext colleague = Browsers.someone()) {
      Page cabinet = Browsers.signIn(someone, address(), "patient", patient);
      Page workplace = Browsers.signIn(colleague, address(), "doctor", doctor);
      talk(workplace, cabinet);

      // refused: no file, nowhere
      ask(workplace).click();
      assertThat(cabinet.getByText("Можно записать этот разговор?")).isVisible();
      isFit(cabinet, "/cabinet-recording-question");
      Newcomer.press(cabinet, "Нет, не записывайте");
      assertThat(ask(workplace)).isVisible();
      assertThat(plainFiles()).isEmpty();

      // agreed: both see it all the time
      ask(workplace).click();
      assertThat(workplace.getByText("Спрашиваем пациента")).isVisible();
      Newcomer.press(cabinet, "Да, записывайте");
      assertThat(cabinet.locator(".recorded")).isVisible();
      assertThat(workplace.locator(".recorded")).isVisible();
      isFit(cabinet, "/cabinet-recording");
      isFit(workplace, "/doctor-recording");
      await()
          .atMost(Duration.ofSeconds(15))
          .until(() -> plainFiles().stream().anyMatch(file -> file.toFile().length() > 30_000));
      Newcomer.press(cabinet, "Остановить запись");
      assertThat(cabinet.locator(".recorded")).hasCount(0);
      assertThat(workplace.locator(".recorded")).hasCount(0);

      // sealed: the plain file is gone
      await().atMost(Duration.ofSeconds(20)).until(() -> plainFiles().isEmpty());
      workplace.navigate(address() + "/doctor/consultations/" + consultation + "/recordings");
      isFit(workplace, "/doctor-recordings");
      Newcomer.press(workplace, "Слушать");
      assertThat(workplace.locator("#reason-error")).isVisible();
      workplace.getByLabel("Зачем вы слушаете запись").fill("Проверка качества");
      Newcomer.press(workplace, "Слушать");
      assertThat(workplace.locator("audio")).isVisible();
      isFit(workplace, "/doctor-listening");
      workplace.waitForFunction("document.querySelector('audio').duration > 2");
      assertThat(loudness(workplace)).isGreaterThan(0.001);
      assertThat(rangeStatus(workplace)).isEqualTo(206);
      othersHearNothing(workplace.url().substring(address().length()));
      assertThat(http.adminGet("/recordings").text()).contains("\"kept\"", "\"not-agreed\"");

      cabinet.navigate(address() + "/cabinet/consultations/" + consultation);
      assertThat(cabinet.locator("#recorded")).containsText("Хранится до");
      isFit(cabinet, "/cabinet-recorded");
    }
  }

  /// The root mean square of what the browser decoded.
  private static double loudness(Page page) {
    return ((Number)
            page.evaluate(
                """
                async () => {
                  const answer = await fetch(document.querySelector('audio').src);
                  const context = new OfflineAudioContext(1, 1, 8000);
                  const sound = (await context.decodeAudioData(await answer.arrayBuffer())).getChannelData(0);
                  return Math.sqrt(sound.reduce((sum, it) => sum + it * it, 0) / sound.length);
                }
                """))
        .doubleValue();
  }

  private static int rangeStatus(Page page) {
    return ((Number)
            page.evaluate(
                """
                async () => (await fetch(document.querySelector('audio').src, { headers: { Range: 'bytes=20000-20999' } })).status
                """))
        .intValue();
  }

  private void othersHearNothing(String listening) {
    Http another = new Http(address()).signedInAs("doctor", people.doctor());
    Http patient = new Http(address()).signedInAs("patient", people.patient());
    Http nobody = new Http(address());
    nobody.get("/");

    assertThat(another.knock("GET", listening).status()).isEqualTo(404);
    assertThat(another.knock("GET", listening + "/sound").status()).isEqualTo(404);
    assertThat(patient.knock("GET", listening + "/sound").status()).isEqualTo(403);
    assertThat(nobody.knock("GET", listening + "/sound").status()).isEqualTo(401);
  }
}
