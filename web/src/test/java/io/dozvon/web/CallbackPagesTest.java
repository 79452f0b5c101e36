package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.dozvon.contactcentre.Agents;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Agents arrange whom to call back by pages that work without scripts, in their own queues alone.
class CallbackPagesTest extends RunningService {
  private static final String LIST = "/agent/callbacks";
  private static final Pattern LINK = Pattern.compile("/agent/callbacks/[0-9a-f-]{36}");

  private final Agents agents;

  CallbackPagesTest(@Autowired Agents agents) {
    this.agents = agents;
  }

  private static String someNumber() {
    return "+7918%07d".formatted(ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999));
  }

  private Console agentOf(String queue) {
    return Console.of(agents, http, address(), queue);
  }

  private static String page(Console agent, String path) {
    return agent.member.browser.get(path, "Accept", "text/html").text();
  }

  private static Http.Reply notes(Console agent, String queue, String number, String note) {
    return new Forms(agent.member.browser)
        .send(LIST + "/new", LIST + "/new", "number", number, "queue", queue, "note", note);
  }

  private static String linkOf(Console agent, String note) {
    String list = page(agent, LIST);
    Matcher link = LINK.matcher(list.substring(0, list.indexOf(note)));
    String last = "";
    while (link.find()) {
      last = link.group();
    }
    return last;
  }

  @Test
  void anAgentNotesWhomToCallBackAndSeesThemMaskedUntilTheyCall() {
    Console agent = agentOf("technical");
    String number = someNumber();

    notes(agent, "technical", number, "спросить про камеру");

    String list = page(agent, LIST);
    assertThat(list).contains("спросить про камеру", number.substring(number.length() - 2));
    assertThat(list).doesNotContain(number, number.substring(5));
    String one = page(agent, linkOf(agent, "спросить про камеру"));
    assertThat(one).contains("там сейчас", "UTC+3").doesNotContain(number.substring(5));
  }

  @Test
  void theAgentSaysWhereThePhoneIs() {
    Console agent = agentOf("technical");
    notes(agent, "technical", someNumber(), "звонит с Камчатки");
    String link = linkOf(agent, "звонит с Камчатки");
    Forms forms = new Forms(agent.member.browser);

    assertThat(forms.send(link, link + "/time", "timeZone", "Asia/Nowhere").text())
        .contains("id=\"timeZone-error\"");
    assertThat(forms.send(link, link + "/time", "timeZone", "Asia/Kamchatka").status())
        .isEqualTo(302);

    assertThat(page(agent, link)).contains("UTC+12", "звонит с Камчатки");
  }

  @Test
  void whatCannotBeReadIsSaidAtItsField() {
    Console agent = agentOf("technical");

    Http.Reply malformed = notes(agent, "technical", "12", "");
    Http.Reply elsewhere = notes(agent, "appointments", someNumber(), "");

    assertThat(malformed.status()).isEqualTo(422);
    assertThat(malformed.text()).contains("number-error");
    assertThat(elsewhere.status()).isEqualTo(422);
    assertThat(elsewhere.text()).contains("queue-error");
  }

  @Test
  void whatWasCancelledIsTakenBackByTheSameAgentAMomentLater() {
    Console agent = agentOf("technical");
    notes(agent, "technical", someNumber(), "передумал");
    String link = linkOf(agent, "передумал");
    Forms forms = new Forms(agent.member.browser);

    assertThat(forms.send(link, link + "/cancel").status()).isEqualTo(422);
    forms.send(link, link + "/cancel", "reason", "not-wanted");
    assertThat(page(agent, link)).contains("Отменён", "Вернуть");
    forms.send(link, link + "/restore");

    assertThat(page(agent, link)).contains("Ждёт очереди");
  }

  @Test
  void anotherQueuesCallbackDoesNotExistForAnAgent() {
    Console owner = agentOf("technical");
    Console stranger = agentOf("appointments");
    notes(owner, "technical", someNumber(), "только наша очередь");
    String link = linkOf(owner, "только наша очередь");
    Http browser = stranger.member.browser;

    assertThat(page(stranger, LIST)).doesNotContain("только наша очередь");
    assertThat(browser.get(link, "Accept", "text/html").status()).isEqualTo(404);
    assertThat(browser.pagePost(link + "/take").status()).isIn(404, 409);
    assertThat(browser.pagePost(link + "/cancel").status()).isEqualTo(404);
    assertThat(page(owner, link)).contains("Ждёт очереди");
  }

  @Test
  void adminsListAddAndCancel() {
    String number = someNumber();
    Http.Reply added =
        http.adminPost(
            "/callbacks",
            "{\"queue\": \"appointments\", \"phone\": \"%s\", \"note\": \"из списка\"}"
                .formatted(number));
    assertThat(added.status()).isEqualTo(201);

    assertThat(http.adminGet("/callbacks?queue=appointments").text()).contains(number);
    Http.Reply cancelled =
        http.adminPost("/callbacks/" + added.at("id") + "/cancel", "{\"reason\": \"duplicate\"}");

    assertThat(cancelled.at("state")).isEqualTo("cancelled");
    assertThat(http.adminGet("/callbacks?queue=appointments").text()).doesNotContain(number);
    assertThat(http.adminPost("/callbacks", "{\"queue\": \"no\", \"phone\": \"12\"}").status())
        .isEqualTo(400);
  }

  @Test
  void thePagesAreFitForAll() {
    Console agent = agentOf("technical");
    notes(agent, "technical", someNumber(), "для всех");
    String link = linkOf(agent, "для всех");
    try (BrowserContext browser = Browsers.someoneOnADarkPhone()) {
      Page page = agent.open(browser);
      for (String path : new String[] {LIST, LIST + "/new", link}) {
        page.navigate(address() + path);
        AccessibilityTest.isFitForAll(page, path, true);
      }
    }
  }
}
