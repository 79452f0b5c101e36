package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contactcentre.Agents;
import io.dozvon.presence.PageId;
import io.dozvon.vocabulary.StaffId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What supervisors do with agents, queues, hours and reports, on pages that need no scripts.
class SupervisorPagesTest extends RunningService {
  private static final String AGENTS = "/supervisor/agents/";
  private static final Pattern LINK = Pattern.compile("href=\"(/supervisor[a-z/]*)\"");

  private final Agents agents;
  private Http supervisor = http;

  SupervisorPagesTest(@Autowired Agents agents) {
    this.agents = agents;
  }

  @BeforeEach
  void aSupervisorIsSignedIn() {
    DATABASE.sql().execute("delete from access.allowance");
    supervisor = StaffMember.enrolled(http, address(), "supervisor").browser;
    DATABASE.sql().execute("delete from access.spent_code");
  }

  private Http.Reply send(String page, String action, String... fields) {
    return new Forms(supervisor).send(page, action, fields);
  }

  private UUID employed() {
    UUID id = UUID.fromString(StaffMember.invite(http, "agent").at("id"));
    assertThat(send("/supervisor/employ", "/supervisor/employ/" + id).header("Location"))
        .endsWith(AGENTS + id + "?done=employed");
    return id;
  }

  @Test
  void aMemberOfStaffIsMadeAnAgentGetsQueuesAndIsASeatOnTheWall() {
    UUID id = employed();
    agents.signOn(new StaffId(id), new PageId(UUID.randomUUID())).orElseThrow();

    assertThat(send(AGENTS + id, AGENTS + id + "/places", "penalty-technical", "2").status())
        .isEqualTo(302);

    assertThat(
            DATABASE
                .sql()
                .fetchValue(
                    "select queue_id || ' ' || penalty from contactcentre.place where staff_id = ?",
                    id))
        .isEqualTo("technical 2");
    assertThat(supervisor.get("/supervisor/agents").text())
        .contains("agent-" + id, "Орлова Нина", "Техническая помощь", "на линии");
    assertThat(supervisor.get("/supervisor").text())
        .contains("Место ", "на линии", "Ждут", "Не дождались")
        .satisfies(
            text -> assertThat(text.substring(text.indexOf("<main"))).doesNotContain("Орлова"));
  }

  @Test
  void whatIsDoneToAnAgentNeedsAReasonThatIsKept() {
    UUID id = employed();
    agents.signOn(new StaffId(id), new PageId(UUID.randomUUID())).orElseThrow();

    Http.Reply without = send(AGENTS + id, AGENTS + id + "/state", "wish", "pause", "reason", " ");
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.text()).contains("id=\"reason-error\"");

    send(AGENTS + id, AGENTS + id + "/state", "wish", "pause", "reason", "пожарная тревога");

    assertThat(supervisor.get(AGENTS + id).text()).contains("пауза", "по решению старшего смены");
    assertThat(
            DATABASE
                .sql()
                .fetchValue(
                    "select count(*) from audit.entry where subject_kind = 'agent' and subject_id = ? and reason = 'пожарная тревога'",
                    id.toString()))
        .isEqualTo(1L);
    send(AGENTS + id, AGENTS + id + "/state", "wish", "sign-off", "reason", "смена закончилась");
    assertThat(supervisor.get(AGENTS + id).text()).contains("не на смене");
  }

  @Test
  void nobodyListensToAnAgentWhoTalksWithNobody() {
    UUID id = employed();

    Http.Reply refused =
        send(AGENTS + id, AGENTS + id + "/listen", "mode", "listen", "why", "жалоба");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Оператор сейчас ни с кем не разговаривает");
    assertThat(supervisor.get("/supervisor/listening").status()).isEqualTo(200);
    assertThat(supervisor.get(AGENTS + UUID.randomUUID(), "Accept", "text/html").status())
        .isEqualTo(404);
  }

  private static String[] queue(String version, String ringTime) {
    return new String[] {
      "version", version,
      "id", "complaints",
      "russianName", "Жалобы",
      "englishName", "Complaints",
      "strategy", "linear",
      "key", "",
      "serviceLevel", "20",
      "servicePercent", "80",
      "ringTime", ringTime,
      "wrapUp", "30",
      "weight", "1",
      "maxWait", "900",
      "maxCallers", "0",
      "announceEvery", "45",
      "offerCallbackAfter", "",
      "overflow", "queue:technical"
    };
  }

  private int ringTime() {
    return Objects.requireNonNull(
        DATABASE
            .sql()
            .resultQuery("select ring_seconds from contactcentre.queue where id = 'complaints'")
            .fetchSingle(0, Integer.class));
  }

  @Test
  void aQueueIsMadeChangedTakenBackAndRemovedAndNobodyOverwritesAnothersChange() {
    String page = "/supervisor/queues/complaints";
    assertThat(
            send("/supervisor/queues/new", "/supervisor/queues/new", queue("", "20"))
                .header("Location"))
        .endsWith(page + "?done=saved");
    assertThat(supervisor.get(page).text())
        .contains("Жалобы", "value=\"20\"")
        .doesNotContain("/undo");

    assertThat(send(page, page, queue("0", "30")).status()).isEqualTo(302);
    assertThat(ringTime()).isEqualTo(30);
    Http.Reply stale = send(page, page, queue("0", "40"));
    assertThat(stale.status()).isEqualTo(422);
    assertThat(stale.text()).contains("name=\"version\" value=\"1\"", "value=\"40\"");
    Http.Reply odd = send(page, page, queue("1", "1000"));
    assertThat(odd.status()).isEqualTo(422);
    assertThat(odd.text()).contains("id=\"ringTime-error\"", "value=\"1000\"");

    assertThat(send(page, page + "/undo", "version", "1").header("Location"))
        .endsWith(page + "?done=undone");
    assertThat(ringTime()).isEqualTo(20);
    assertThat(send(page, page + "/undo", "version", "1").status()).isEqualTo(422);
    assertThat(send(page, page + "/remove", "version", "2").header("Location"))
        .endsWith("/supervisor/queues?done=removed");
    assertThat(supervisor.get(page, "Accept", "text/html").status()).isEqualTo(404);
  }

  @Test
  void theBarLeadsOnlyWhereOneMayGo() {
    for (String role : List.of("supervisor", "admin")) {
      Http browser = StaffMember.enrolled(http, address(), role).browser;
      DATABASE.sql().execute("delete from access.spent_code");
      List<String> links =
          LINK.matcher(browser.get("/supervisor", "Accept", "text/html").text())
              .results()
              .map(it -> it.group(1))
              .distinct()
              .toList();

      assertThat(links).contains("/supervisor/agents", "/supervisor/guide");
      assertThat(links.contains("/supervisor/alarms")).isEqualTo(role.equals("supervisor"));
      for (String link : links) {
        assertThat(browser.get(link, "Accept", "text/html").status()).as(link).isEqualTo(200);
      }
    }
  }

  private String guide(String queue) {
    return supervisor.get("/supervisor/guide?queue=" + queue).text();
  }

  private String codesOf(String queue) {
    return Objects.toString(
        DATABASE
            .sql()
            .fetchValue(
                "select string_agg(id, ' ' order by place) from assistance.wrap_up_code where queue_id = ? and retired_at is null",
                queue));
  }

  @Test
  void aCodeIsAddedRenamedMovedRetiredAndBroughtBack() {
    String page = "/supervisor/guide?queue=technical";
    String add = "/supervisor/guide/add/codes";
    Http.Reply empty = send(page, add, "queue", "technical", "russian", "Запись", "english", " ");
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.text()).contains("id=\"english-error\"", "value=\"Запись\"");

    send(page, add, "queue", "technical", "russian", "Не слышно врача", "english", "Doctor: mute!");
    assertThat(codesOf("technical")).endsWith("passed-on doctor-mute");
    assertThat(guide("technical")).contains("Не слышно врача").doesNotContain("Вернуть:");

    String line = "/codes/doctor-mute";
    send(page, "/supervisor/guide/move" + line, "queue", "technical", "to", "up");
    assertThat(codesOf("technical")).endsWith("doctor-mute passed-on");
    send(
        "/supervisor/guide/edit" + line + "?queue=technical",
        "/supervisor/guide/edit" + line,
        "queue",
        "technical",
        "russianBefore",
        "Не слышно врача",
        "englishBefore",
        "Doctor: mute!",
        "russian",
        "Врача не слышно",
        "english",
        "Doctor is not heard");
    assertThat(guide("technical")).contains("Врача не слышно").doesNotContain("Не слышно врача");
    Http.Reply stale =
        send(
            page,
            "/supervisor/guide/edit" + line,
            "queue",
            "technical",
            "russianBefore",
            "Не слышно врача",
            "englishBefore",
            "Doctor: mute!",
            "russian",
            "Иначе",
            "english",
            "Otherwise");
    assertThat(stale.status()).isEqualTo(422);
    assertThat(stale.text()).contains("их изменил кто-то другой");

    send(page, "/supervisor/guide/retire" + line, "queue", "technical");
    assertThat(codesOf("technical")).doesNotContain("doctor-mute");
    assertThat(guide("technical")).contains("Вернуть: Врача не слышно");
    send(page, "/supervisor/guide/bring-back" + line, "queue", "technical");
    assertThat(codesOf("technical")).endsWith("passed-on doctor-mute");
    assertThat(
            DATABASE
                .sql()
                .fetchValue(
                    "select string_agg(action, ' ' order by at, id) from audit.entry where subject_kind = 'wrap-up-code' and subject_id = 'doctor-mute'"))
        .isEqualTo("create change change disable enable");
    send(page, "/supervisor/guide/retire" + line, "queue", "technical");
  }

  @Test
  void aScriptIsWrittenForAQueueThatHasNone() {
    String[] praise = queue("", "20");
    praise[3] = "praise";
    send("/supervisor/queues/new", "/supervisor/queues/new", praise);
    try {
      String page = "/supervisor/guide?queue=praise";
      assertThat(guide("praise")).contains("Сценария пока нет", "Собственных тем у очереди нет");
      for (String step : new String[] {"Выслушайте", "Запишите"}) {
        String[] fields = {"queue", "praise", "russian", step, "english", "In English"};
        send(page, "/supervisor/guide/add/script", fields);
      }
      assertThat(guide("praise")).containsSubsequence("Выслушайте", "Запишите");
      String last =
          Objects.toString(
              DATABASE
                  .sql()
                  .fetchValue("select id from assistance.script_step where text_ru = 'Запишите'"));
      send(page, "/supervisor/guide/move/script/" + last, "queue", "praise", "to", "up");
      assertThat(guide("praise")).containsSubsequence("Запишите", "Выслушайте");
      assertThat(
              send(page, "/supervisor/guide/retire/script/" + last, "queue", "technical").status())
          .isEqualTo(404);
    } finally {
      send("/supervisor/queues/praise", "/supervisor/queues/praise/remove", "version", "0");
    }
  }

  @Test
  void aCodeForEveryQueueAlwaysStays() {
    List<String> codes =
        DATABASE
            .sql()
            .fetch(
                "select id from assistance.wrap_up_code where queue_id is null and retired_at is null order by place")
            .getValues(0, String.class);
    try {
      for (String code : codes.subList(1, codes.size())) {
        send("/supervisor/guide", "/supervisor/guide/retire/codes/" + code, "queue", "");
      }
      Http.Reply last =
          send(
              "/supervisor/guide",
              "/supervisor/guide/retire/codes/" + codes.getFirst(),
              "queue",
              "");

      assertThat(last.status()).isEqualTo(422);
      assertThat(last.text()).contains("Хотя бы одна тема нужна во всех очередях");
    } finally {
      for (String code : codes.subList(1, codes.size())) {
        send("/supervisor/guide", "/supervisor/guide/bring-back/codes/" + code, "queue", "");
      }
    }
  }

  @Test
  void aHolidayIsSetAndTakenBackAndTheWeekIsSaved() {
    String page = "/supervisor/hours";
    LocalDate holiday = LocalDate.now(ZoneOffset.UTC).plusDays(40);

    assertThat(
            send(page, page + "/days", "day", holiday.toString(), "note", "Праздник")
                .header("Location"))
        .endsWith("?done=saved");
    assertThat(supervisor.get(page).text()).contains("Праздник", "закрыто");
    Http.Reply wrong =
        send(page, page + "/days", "day", holiday.toString(), "from", "15:00", "until", "10:00");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("id=\"from-error\"");
    send(page, page + "/days/" + holiday + "/forget");
    assertThat(supervisor.get(page).text()).doesNotContain("Праздник");

    assertThat(send(page, page + "/week", "monday-from", "08:00", "monday-until", "").status())
        .isEqualTo(422);
  }

  @Test
  void aReportIsAPageAFileAndTheSameForMachines() {
    String asked = "?first=2026-11-01&last=2026-11-30&by=day";
    assertThat(supervisor.get("/supervisor/reports" + asked + "&kind=attempts").status())
        .isEqualTo(200);
    for (String kind : new String[] {"queues", "agents", "verification", "attempts"}) {
      Http.Reply csv = supervisor.get("/supervisor/reports/" + kind + ".csv" + asked);
      assertThat(csv.status()).as(kind).isEqualTo(200);
      assertThat(csv.text()).startsWith("\uFEFFstart,").contains("\r\n");
      assertThat(csv.header("Content-Disposition")).contains(kind + "-2026-11-01-2026-11-30.csv");
      assertThat(supervisor.get("/supervisor/reports/" + kind + ".json" + asked).json().isArray())
          .isTrue();
      String api = "/figures/" + kind + "?from=2026-11-01&until=2026-12-01&by=day";
      assertThat(http.adminGet(api).json().isArray()).isTrue();
      assertThat(http.adminGet(api, "Accept", "text/csv").text()).startsWith("start,");
    }

    assertThat(supervisor.get("/supervisor/reports?first=x").text()).contains("id=\"first-error\"");
    assertThat(supervisor.get("/supervisor/reports?first=2025-01-01&last=2026-11-30&by=15m").text())
        .contains("id=\"last-error\"");
    assertThat(http.adminGet("/figures/queues?by=week").at("id"))
        .isEqualTo("report-interval-unknown");
    assertThat(http.adminGet("/figures/queues?from=2026-12-01&until=2026-11-01").at("id"))
        .isEqualTo("report-period-empty");
  }
}
