package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.dozvon.contactcentre.Agents;
import io.dozvon.contactcentre.LineCall;
import io.dozvon.contactcentre.LineCallMoved;
import io.dozvon.contactcentre.LineCallState;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/// What an agent's console shows and takes; callers themselves are in [LineJourneyTest].
class ConsoleTest extends RunningService {
  @Autowired private Agents agents;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transactions;

  @BeforeEach
  void nobodyHasTriedAnything() {
    DATABASE.sql().execute("delete from access.allowance");
  }

  private Console agent(String... queues) {
    return Console.of(agents, http, address(), queues);
  }

  private UUID answeredBy(Console agent, String queue) {
    UUID id = UUID.randomUUID();
    Instant now = Instant.now();
    LineCall call =
        new LineCall(
            new LineCallId(id),
            new ExchangeName("sim"),
            Optional.of(new PhoneNumber("+79161234567")),
            "+78005506979",
            Language.RUSSIAN,
            now,
            Optional.of(now),
            new LineCallState.Talking(new QueueId(queue), agent.id(), now));
    transactions.executeWithoutResult(_ -> events.publishEvent(new LineCallMoved(call)));
    return id;
  }

  private static Http.Reply write(Console by, UUID call, String fields) {
    return by.member.browser.scriptForm("/agent/calls/" + call + "/note", fields);
  }

  private static Http.Reply finish(Console by, UUID call, String fields) {
    return by.member.browser.scriptForm("/agent/calls/" + call + "/note/finish", fields);
  }

  @Test
  void whoIsNoAgentYetIsToldWhomToAsk() {
    StaffMember fresh = StaffMember.enrolled(http, address(), "agent");

    assertThat(fresh.browser.get("/staff", "Accept", "text/html").text())
        .contains("href=\"/agent\"");
    assertThat(fresh.browser.get("/agent", "Accept", "text/html").text())
        .contains("Попросите супервизора");
    assertThat(fresh.browser.pagePost("/agent/sign-on?page=" + UUID.randomUUID()).status())
        .isEqualTo(404);
  }

  @Test
  void signingOnGivesThePageTheSeatOfThisAgentAndOfNobodyElse() {
    Console one = agent("identification");
    Console two = agent("identification");

    Http.Reply seat = one.member.browser.pagePost("/agent/sign-on?page=" + UUID.randomUUID());
    Http.Reply other = two.member.browser.pagePost("/agent/sign-on?page=" + UUID.randomUUID());

    assertThat(seat.at("name")).matches("seat-[0-9]{2,3}").isNotEqualTo(other.at("name"));
    assertThat(seat.at("password")).matches("[0-9a-f]{32}").isNotEqualTo(other.at("password"));
    assertThat(seat.header("Cache-Control")).contains("no-store");
    assertThat(one.member.browser.get("/agent", "Accept", "text/html").text())
        .contains("data-agent-state=\"ready\"");
    one.member.browser.pagePost("/agent/pause/lunch");
    assertThat(one.member.browser.get("/agent", "Accept", "text/html").text())
        .contains("data-agent-state=\"paused\"", "обед");
    assertThat(one.member.browser.pagePost("/agent/pause/by-supervisor").at("id"))
        .isEqualTo("agent-pause-reason-not-theirs");
    assertThat(one.member.browser.pagePost("/agent/pause/nonsense").at("id"))
        .isEqualTo("agent-pause-reason-not-theirs");
    one.member.browser.pagePost("/agent/sign-off");
    assertThat(one.member.browser.get("/agent", "Accept", "text/html").text())
        .contains("data-agent-state=\"offline\"");
  }

  @Test
  void whoHasNoCallerCanDoNothingWithOne() {
    Console agent = agent("identification");
    agent.member.browser.pagePost("/agent/sign-on?page=" + UUID.randomUUID());

    for (String wish :
        List.of("hang-up", "hold", "take-back", "transfer/technical", "settle/back")) {
      assertThat(agent.member.browser.pagePost("/agent/call/" + wish).status())
          .as(wish)
          .isEqualTo(409);
    }
    assertThat(agent.member.browser.pagePost("/agent/call/transfer/No%20Queue").at("id"))
        .isEqualTo("no-such-queue");
    assertThat(agent.member.browser.pagePost("/agent/call/settle/never").at("id"))
        .isEqualTo("settling-malformed");
  }

  @Test
  void aNoteIsKeptAsItIsTypedAndFinishedOnceWithACodeOfItsQueue() {
    Console agent = agent("technical");
    UUID call = answeredBy(agent, "technical");

    assertThat(write(agent, call, "text=Нет+звука").status()).isEqualTo(200);
    assertThat(write(agent, call, "text=Нет+звука,+Safari&code=sound-picture").at("revision"))
        .isEqualTo("2");
    assertThat(
            agent
                .member
                .browser
                .get("/agent/calls/" + call + "/note", "Accept", "text/html")
                .text())
        .contains("Нет звука, Safari", "Звук или камера")
        .doesNotContain("Записан к врачу");
    assertThat(write(agent, call, "text=x&code=booked").at("id")).isEqualTo("wrap-up-code-missing");
    assertThat(write(agent, call, "text=" + "а".repeat(4_001)).at("id"))
        .isEqualTo("call-note-too-long");
    assertThat(finish(agent, call, "text=x").at("id")).isEqualTo("wrap-up-code-missing");
    assertThat(finish(agent, call, "text=Решено&code=solved").status()).isEqualTo(200);
    assertThat(write(agent, call, "text=später").at("id")).isEqualTo("call-note-finished");
  }

  @Test
  void aNoteThatWasNotFinishedWaitsOnTheConsole() {
    Console agent = agent("technical");
    UUID call = answeredBy(agent, "technical");

    assertThat(agent.member.browser.get("/agent", "Accept", "text/html").text())
        .contains("Дописать заметки: 1", call.toString());
    finish(agent, call, "code=solved");
    assertThat(agent.member.browser.get("/agent", "Accept", "text/html").text())
        .doesNotContain(call.toString());
  }

  @Test
  void anotherAgentsCallDoesNotExist() {
    Console agent = agent("technical");
    Console other = agent("technical");
    UUID call = answeredBy(agent, "technical");
    UUID step =
        DATABASE
            .sql()
            .fetchSingle(
                "select id from assistance.script_step where queue_id = 'technical'"
                    + " order by place limit 1")
            .get(0, UUID.class);
    String path = "/agent/calls/" + call + "/steps/" + step;

    assertThat(write(other, call, "text=x").at("id")).isEqualTo("call-note-not-found");
    assertThat(finish(other, call, "code=solved").at("id")).isEqualTo("call-note-not-found");
    assertThat(other.member.browser.get("/agent/calls/" + call + "/note").status()).isEqualTo(404);
    assertThat(other.member.browser.pagePost(path + "/done").status()).isEqualTo(404);
    assertThat(agent.member.browser.pagePost(path + "/done").status()).isEqualTo(204);
    assertThat(agent.member.browser.pagePost(path + "/done").status()).isEqualTo(204);
    assertThat(agent.member.browser.pagePost(path + "/open").status()).isEqualTo(204);
    assertThat(
            agent
                .member
                .browser
                .pagePost("/agent/calls/" + call + "/steps/" + UUID.randomUUID() + "/done")
                .at("id"))
        .isEqualTo("script-step-not-found");
  }

  @Test
  void supervisorsWriteWhatAgentsLookUp() {
    Console supervisor = Console.withRole("supervisor", agents, http, address(), "technical");
    Http agent = agent("technical").member.browser;
    Forms forms = new Forms(supervisor.member.browser);
    String edit = "/agent/knowledge/edit";

    assertThat(forms.send(edit, edit, "title", "", "text", "x").status()).isEqualTo(422);
    forms.send(edit, edit, "title", "Полис не находится", "text", "Спросите номер договора");

    String found = agent.get("/agent/knowledge?q=догов", "Accept", "text/html").text();
    assertThat(found).contains("Полис не находится").doesNotContain(edit);
    assertThat(agent.get("/agent/knowledge?q=абракадабра", "Accept", "text/html").text())
        .contains("Ничего не нашлось");
    assertThat(agent.get("/agent/knowledge?q=%27%26%7C%21%3A*", "Accept", "text/html").status())
        .isEqualTo(200);
    assertThat(agent.get(edit).status()).isEqualTo(403);
    UUID id =
        DATABASE
            .sql()
            .fetchSingle("select id from assistance.knowledge where title = 'Полис не находится'")
            .get(0, UUID.class);
    String one = edit + "/" + id;
    forms.send(one, one, "version", "0", "title", "Полис не нашёлся", "text", "Спросите договор");
    assertThat(forms.send(one, one, "version", "0", "title", "Чужое", "text", "x").status())
        .isEqualTo(422);
    assertThat(agent.get("/agent/knowledge", "Accept", "text/html").text())
        .contains("Полис не нашёлся")
        .doesNotContain("Чужое");
    forms.send(one, one + "/remove");
    assertThat(supervisor.member.browser.get(one).status()).isEqualTo(404);
  }

  @Test
  void theConsoleAndTheKnowledgeAreFitForAll() {
    Console agent = Console.withRole("supervisor", agents, http, address(), "identification");
    UUID call = answeredBy(agent, "identification");
    for (boolean phone : new boolean[] {false, true}) {
      try (BrowserContext somebody = phone ? Browsers.someoneOnADarkPhone() : Browsers.someone()) {
        Page page = agent.open(somebody);
        page.locator("#note-" + call).click();
        page.locator("#note-text").waitFor();
        AccessibilityTest.isFitForAll(page, "/agent", phone);
        page.keyboard().press("Escape");
        for (String path : List.of("/agent/knowledge", "/agent/knowledge/edit", "/staff")) {
          page.navigate(address() + path);
          AccessibilityTest.isFitForAll(page, path, phone);
        }
      }
    }
  }
}
