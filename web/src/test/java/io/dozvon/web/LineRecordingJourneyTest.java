package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.dozvon.Dozvon;
import io.dozvon.contactcentre.Agents;
import io.dozvon.database.TestDatabase;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.LineSoundFile;
import io.dozvon.telephony.dialplan.DemoCaller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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

/// A caller at a real Asterisk whose line is recorded, an agent and a supervisor in real browsers:
/// said, sealed, heard.
@SpringBootTest(classes = Dozvon.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class LineRecordingJourneyTest {
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final int AGI_PORT = RealExchange.freePort();
  private static final RealExchange EXCHANGE = RealExchange.recordingTheLine("recorded", AGI_PORT);

  /// Of µ-law sound, bytes in ten seconds; the caller is silent for less.
  private static final int TEN_SECONDS = 80_000;

  @LocalServerPort private int port;
  @Autowired private Agents agents;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    ServiceSettings.describe(DATABASE, settings);
    EXCHANGE.describe(settings, 0);
    EXCHANGE.describeLine(settings, 0);
    ServiceSettings.set(
        settings,
        Map.of(
            "dozvon.agi.port",
            "" + AGI_PORT,
            "dozvon.exchanges[0].recordings",
            EXCHANGE.recordings().toString(),
            "dozvon.recordings.line.enabled",
            "true",
            "dozvon.recordings.key",
            "a2V5LW9mLXRoaXJ0eS10d28tYnl0ZXMtZm9yLXRlc3Q="));
  }

  @AfterAll
  static void stop() throws IOException {
    EXCHANGE.close();
  }

  @BeforeEach
  void connect() {
    DATABASE.sql().execute("delete from access.allowance");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> new Http(address()).adminGet("/exchanges").text().contains("\"health\":\"up\""));
  }

  private String address() {
    return "http://localhost:" + port;
  }

  private static Path plain(UUID call) {
    return EXCHANGE.recordings().resolve(new LineSoundFile(new LineCallId(call)).name());
  }

  private static long written(UUID call) throws IOException {
    return Files.exists(plain(call)) ? Files.size(plain(call)) : 0;
  }

  private static void isFit(Page page, String name) {
    AccessibilityTest.isFitForAll(page, name, false);
  }

  @Test
  void whatACallerSaysIsSealedAndASupervisorHearsItForAReason() throws IOException {
    Console nina = Console.of(agents, new Http(address()), address(), "identification");
    Http supervisor = StaffMember.enrolled(new Http(address()), address(), "supervisor").browser;
    UUID call;
    try (BrowserContext browser = Browsers.someone()) {
      Page page = nina.signOn(browser);
      EXCHANGE.isCalledBy(DemoCaller.WANTS_TO_BE_IDENTIFIED);
      page.locator("#phone-answer").click();
      assertThat(page.locator("#caller[data-call-state=talking]")).isVisible();
      Media.awaitSound(page);
      call = UUID.fromString(page.locator("#caller").getAttribute("data-call"));

      // from here on only the caller is heard
      page.keyboard().press("m");
      assertThat(page.locator("#phone-mute")).hasAttribute("aria-pressed", "true");
      long before = written(call);
      await().atMost(Duration.ofSeconds(60)).until(() -> written(call) > before + 2 * TEN_SECONDS);
      page.locator("#phone-hang-up").click();
      assertThat(page.locator("#me[data-state=wrap-up]")).isVisible();
    }

    await().atMost(Duration.ofSeconds(30)).until(() -> Files.notExists(plain(call)));
    assertThat(new Http(address()).adminGet("/line-recordings?call=" + call).text())
        .contains("\"kept\"");
    try (BrowserContext browser = Browsers.someone()) {
      Page page = signedIn(browser, supervisor);
      page.navigate(address() + "/supervisor/calls/" + call + "/recording");
      isFit(page, "/supervisor-recording");
      Newcomer.press(page, "Слушать");
      assertThat(page.locator("#reason-error")).isVisible();
      page.getByLabel("Зачем вы слушаете запись").fill("Проверка подтверждения личности");
      Newcomer.press(page, "Слушать");
      assertThat(page.locator("audio")).isVisible();
      isFit(page, "/supervisor-recording-listening");
      page.waitForFunction("document.querySelector('audio').duration > 20");
      assertThat(loudnessOfTheLastTenSeconds(page)).isGreaterThan(0.001);
      othersHearNothing(page.url().substring(address().length()), nina);
      page.navigate(address() + "/supervisor/calls/" + call + "/recording");
      assertThat(page.locator("[data-heard]")).containsText("Проверка подтверждения личности");
    }
  }

  private Page signedIn(BrowserContext browser, Http supervisor) {
    browser.addCookies(
        Stream.of(supervisor.cookies().split("; "))
            .map(cookie -> cookie.split("=", 2))
            .map(parts -> new Cookie(parts[0], parts[1]).setUrl(address()))
            .toList());
    return browser.newPage();
  }

  /// The root mean square of what the browser decoded.
  private static double loudnessOfTheLastTenSeconds(Page page) {
    return ((Number)
            page.evaluate(
                """
                async () => {
                  const answer = await fetch(document.querySelector('audio').src);
                  const context = new OfflineAudioContext(1, 1, 8000);
                  const whole = (await context.decodeAudioData(await answer.arrayBuffer())).getChannelData(0);
                  const sound = whole.slice(-80000);
                  return Math.sqrt(sound.reduce((sum, it) => sum + it * it, 0) / sound.length);
                }
                """))
        .doubleValue();
  }

  private void othersHearNothing(String listening, Console agent) {
    Http another = StaffMember.enrolled(new Http(address()), address(), "supervisor").browser;
    Http doctor =
        new Http(address()).signedInAs("doctor", new People(new Http(address())).doctor());

    assertThat(another.knock("GET", listening).status()).isEqualTo(404);
    assertThat(another.knock("GET", listening + "/sound").status()).isEqualTo(404);
    assertThat(agent.member.browser.knock("GET", listening + "/sound").status()).isEqualTo(403);
    assertThat(doctor.knock("GET", listening + "/sound").status()).isEqualTo(403);
  }
}
