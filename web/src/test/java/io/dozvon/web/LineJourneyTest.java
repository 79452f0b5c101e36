package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.dozvon.Dozvon;
import io.dozvon.contactcentre.Agents;
import io.dozvon.database.TestDatabase;
import io.dozvon.telephony.dialplan.DemoCaller;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.Record;
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

/// Callers and agents at a real Asterisk, the agents in real browsers.
@SpringBootTest(classes = Dozvon.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class LineJourneyTest {
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final int AGI_PORT = RealExchange.freePort();
  private static final RealExchange EXCHANGE = RealExchange.start("line", false, AGI_PORT);

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
            "dozvon.contact-centre.page-grace",
            "4s",
            "dozvon.live.heartbeat",
            "3s"));
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

  private Console agent(String... queues) {
    return Console.of(agents, new Http(address()), address(), queues);
  }

  private static Record lineCall(UUID id) {
    return DATABASE.sql().fetchSingle("select * from contactcentre.line_call where id = ?", id);
  }

  private static UUID callOn(Page page) {
    return UUID.fromString(page.locator("#caller").getAttribute("data-call"));
  }

  private static void talks(Page page) {
    assertThat(page.locator("#phone-line")).hasText("Разговор");
    assertThat(page.locator("#caller[data-call-state=talking]")).isVisible();
    Media.awaitSound(page);
  }

  @Test
  void aCallIsAnsweredAndOutlivesAReloadAndASecondTabAndItsNoteIsWritten() {
    Console nina = agent("identification");
    try (BrowserContext browser = Browsers.someone()) {
      Page page = nina.signOn(browser);
      EXCHANGE.isCalledBy(DemoCaller.WANTS_TO_BE_IDENTIFIED);
      assertThat(page.locator("#caller[data-call-state=offered]")).isVisible();
      assertThat(page.locator("#caller-title")).hasText("+7 900 000-00-31");
      assertThat(page.locator("#phone-answer")).isVisible();
      AccessibilityTest.isFitForAll(page, "/agent-ringing", false);
      UUID call = callOn(page);
      page.keyboard().press("a");
      talks(page);

      page.keyboard().press("o");
      assertThat(page.locator("#phone-line")).containsText("На удержании");
      page.keyboard().press("o");
      page.keyboard().press("m");
      assertThat(page.locator("#phone-mute")).hasAttribute("aria-pressed", "true");
      page.keyboard().press("m");
      talks(page);
      AccessibilityTest.isFitForAll(page, "/agent-talking", false);
      page.locator("#note-text").fill("Назвал полис, диктует по буквам");
      assertThat(page.locator(".note-saved")).containsText("Сохранено");

      page.reload();
      talks(page);
      assertThat(callOn(page)).isEqualTo(call);
      assertThat(page.locator("#note-text")).hasValue("Назвал полис, диктует по буквам");

      Page other = browser.newPage();
      other.navigate(address() + "/agent");
      other.locator("#take-here").click();
      talks(other);
      assertThat(page.locator("#notice")).containsText("на другую вашу страницу");
      assertThat(page.locator("#phone-line")).hasText("Телефон выключен");
      assertThat(callOn(other)).isEqualTo(call);
      assertThat(lineCall(call).get("agent_id", UUID.class)).isEqualTo(nina.member.id);

      other.locator("#phone-hang-up").click();
      assertThat(other.locator("#me[data-state=wrap-up]")).isVisible();
      other.locator("#code-identified").check();
      other.keyboard().press("e");
      assertThat(other.locator("#me[data-state=ready]")).isVisible();
      assertThat(lineCall(call).get("outcome", String.class)).isEqualTo("answered");
      assertThat(
              DATABASE
                  .sql()
                  .fetchSingle(
                      "select code from assistance.call_note where call_id = ? and finished_at is"
                          + " not null",
                      call)
                  .get(0))
          .isEqualTo("identified");
    }
  }

  @Test
  void theCallerOfAnAgentWhoseBrowserIsGoneWaitsFirstAndIsGivenToAnotherAgent() {
    Console one = agent("technical");
    Console two = agent("technical");
    BrowserContext first = Browsers.someone();
    try (BrowserContext second = Browsers.someone()) {
      Page page = one.signOn(first);
      EXCHANGE.isCalledBy(DemoCaller.NEEDS_TECHNICAL_HELP);
      page.locator("#phone-answer").click();
      talks(page);
      UUID call = callOn(page);
      Page colleague = two.signOn(second);

      first.close();

      assertThat(colleague.locator("#caller[data-call-state=offered]")).isVisible();
      assertThat(callOn(colleague)).isEqualTo(call);
      colleague.locator("#phone-answer").click();
      talks(colleague);
      assertThat(lineCall(call).get("agent_id", UUID.class)).isEqualTo(two.member.id);
      assertThat(
              DATABASE
                  .sql()
                  .fetch(
                      "select 1 from contactcentre.agent_state where call_id = ? and state ="
                          + " 'on-call'",
                      call))
          .hasSize(1);
      colleague.locator("#phone-hang-up").click();
      assertThat(colleague.locator("#me"))
          .hasAttribute("data-state", Pattern.compile("wrap-up|ready"));
    }
  }

  @Test
  void aCallIsTransferredToAnotherQueueAndItsAgent() {
    Console one = agent("identification");
    Console two = agent("appointments");
    try (BrowserContext first = Browsers.someone();
        BrowserContext second = Browsers.someone()) {
      Page page = one.signOn(first);
      Page colleague = two.signOn(second);
      EXCHANGE.isCalledBy(DemoCaller.WANTS_TO_BE_IDENTIFIED);
      page.locator("#phone-answer").click();
      talks(page);
      UUID call = callOn(page);

      page.keyboard().press("t");
      page.locator("#to-appointments").click();

      colleague.locator("#phone-answer").click();
      talks(colleague);
      assertThat(callOn(colleague)).isEqualTo(call);
      assertThat(page.locator("#me[data-state=wrap-up]")).isVisible();
      colleague.locator("#phone-hang-up").click();
    }
  }

  private static void offersWhatToDo(Page page) {
    assertThat(page.locator("#settle-back")).isVisible();
    assertThat(page.locator("#settle-transfer")).isVisible();
  }

  private static void isFree(Page page) {
    assertThat(page.locator("#phone-line")).hasText("Телефон подключён");
  }

  @Test
  void anAgentAsksAColleagueComesBackAsksAgainAndLeavesTheCallerToThem() {
    Console one = agent("identification");
    Console two = agent("appointments");
    try (BrowserContext first = Browsers.someone();
        BrowserContext second = Browsers.someone()) {
      Page page = one.signOn(first);
      Page colleague = two.signOn(second);
      EXCHANGE.isCalledBy(DemoCaller.WANTS_TO_BE_IDENTIFIED);
      page.locator("#phone-answer").click();
      talks(page);
      UUID call = callOn(page);

      page.keyboard().press("t");
      page.locator("#ask-" + two.member.id).click();
      colleague.locator("#phone-answer").click();
      offersWhatToDo(page);
      Media.awaitSound(colleague);
      AccessibilityTest.isFitForAll(page, "/agent-asking", false);
      page.locator("#settle-back").click();
      talks(page);
      isFree(colleague);
      assertThat(callOn(page)).isEqualTo(call);

      page.keyboard().press("t");
      page.locator("#ask-" + two.member.id).click();
      colleague.locator("#phone-answer").click();
      offersWhatToDo(page);
      Media.awaitSound(colleague);
      page.locator("#settle-transfer").click();

      talks(colleague);
      assertThat(callOn(colleague)).isEqualTo(call);
      assertThat(page.locator("#me[data-state=wrap-up]")).isVisible();
      assertThat(lineCall(call).get("agent_id", UUID.class)).isEqualTo(two.member.id);
      colleague.locator("#phone-hang-up").click();
      isFree(colleague);
    }
  }

  private UUID doctorOnDuty() {
    Http http = new Http(address());
    UUID doctor = new People(http).doctor();
    assertThat(http.adminPost("/doctors/" + doctor + "/on-duty", "").status()).isEqualTo(200);
    return doctor;
  }

  @Test
  void aDoctorOnDutyDeclinesThenJoinsFromTheirWorkplaceAndAllThreeTalk() {
    Console nina = agent("identification");
    UUID doctor = doctorOnDuty();
    try (BrowserContext first = Browsers.someone();
        BrowserContext second = Browsers.someone()) {
      Page workplace = Browsers.signIn(second, address(), "doctor", doctor);
      assertThat(workplace.locator("#duty-off")).isVisible();
      Page page = nina.signOn(first);
      EXCHANGE.isCalledBy(DemoCaller.WANTS_TO_BE_IDENTIFIED);
      page.locator("#phone-answer").click();
      talks(page);
      UUID call = callOn(page);

      page.keyboard().press("t");
      page.locator("#ask-doctor-" + doctor).click();
      assertThat(page.locator("#awaited")).containsText("Петров Олег");
      assertThat(workplace.locator("#line-asks[data-state=asked]")).isVisible();
      AccessibilityTest.isFitForAll(workplace, "/doctor-line-asks", false);
      workplace.locator("#line-decline").click();
      assertThat(workplace.locator("#line-asks")).hasCount(0);
      assertThat(page.locator("#awaited")).hasCount(0);
      talks(page);

      page.keyboard().press("t");
      page.locator("#ask-doctor-" + doctor).click();
      workplace.locator("#line-accept").click();
      offersWhatToDo(page);
      assertThat(workplace.locator("#line-asks[data-state=there]")).isVisible();
      Media.awaitSound(workplace);
      page.locator("#settle-conference").click();
      talks(page);
      Media.awaitSound(workplace);
      assertThat(lineCall(call).get("outcome", String.class)).isNull();

      workplace.locator("#leave").click();
      assertThat(workplace.locator("#line-asks")).hasCount(0);
      page.locator("#phone-hang-up").click();
      isFree(page);
    }
  }
}
