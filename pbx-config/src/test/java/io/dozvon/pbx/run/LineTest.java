package io.dozvon.pbx.run;

import static io.dozvon.pbx.run.Line.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.pbx.QueuesFile;
import io.dozvon.pbx.UsualLine;
import io.dozvon.pbx.sipp.Caller;
import io.dozvon.pbx.sipp.Scenario;
import io.dozvon.pbx.sipp.Sipp;
import io.dozvon.telephony.acd.QueueSetup;
import io.dozvon.telephony.dialplan.LineDialplan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The contact centre's line, served by a real Asterisk while no service is there (R5). One
/// exchange lives through all of it, in this order: at first it knows nothing but its plan.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LineTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  /// A key that is pressed while the queue says somebody's number is not heard.
  private static final Duration UNTIL_SAID = Duration.ofMillis(3500);

  private static final Duration IN_THE_MENU = Line.GREETING.plusMillis(700);
  private static final int CROWD = 50;
  private static final int FEW = 6;

  @TempDir static Path folder;
  private static Line line;

  @BeforeAll
  static void open() throws IOException {
    line = new Line(folder);
  }

  @AfterAll
  static void close() throws IOException {
    line.close();
  }

  @Test
  @Order(1)
  void itStartsWithoutAComplaint() throws IOException {
    assertThat(line.complaints()).isEmpty();
  }

  @Test
  @Order(2)
  void eachCallerIsServedAndWrittenDownAsItWas() throws IOException, InterruptedException {
    line.agent(1, "identification", line.talksFor(SECOND));
    line.agent(2, "appointments", Scenario.called().says("180 Ringing").isCancelled());
    queuesAre(0, Duration.ofSeconds(15));

    calls("+79160000001", "+78005506979", c -> c.pauses(Duration.ofMillis(400)).hangsUp());
    calls("+79160000002", "88005506979", c -> c.pauses(IN_THE_MENU).hangsUp());
    calls("+79160000003", "8005506979", c -> menu(c, '2').pauses(SECOND).hangsUp());
    calls("89160000004", "78005506979", c -> menu(c, '1').isHungUp());
    calls("+79160000006", c -> menu(c, '3').pauses(SECOND.multipliedBy(2)).hangsUp());
    calls("+79160000007", c -> menu(c, '2').pauses(UNTIL_SAID).presses('*').isHungUp());
    calls("+79160000008", c -> menu(c, '2').pauses(Duration.ofMinutes(1)));
    calls("anonymous", c -> menu(c, '7').pauses(SECOND).hangsUp());
    calls(
        "+79160000009",
        c ->
            menu(c, '2')
                .pauses(UNTIL_SAID)
                .presses('*')
                .pauses(Duration.ofMillis(800))
                .presses('1')
                .pauses(Duration.ofMillis(800))
                .keysIn("84951234567#")
                .isHungUp());

    patiently()
        .untilAsserted(() -> assertThat(line.journalOf("+79160000008").get("queued")).isNotEmpty());
    line.vanishes("+79160000008");

    assertThat(whenOver("+79160000001"))
        .satisfies(entry -> assertThat(entry.get("did")).isEqualTo("+78005506979"))
        .satisfies(entry -> assertThat(entry.get("language")).isEqualTo("ru"))
        .satisfies(entry -> assertThat(entry.get("queue") + entry.get("left")).isEmpty());
    assertThat(whenOver("+79160000002"))
        .satisfies(entry -> assertThat(entry.get("did")).isEqualTo("+78005506979"))
        .satisfies(entry -> assertThat(entry.get("queue") + entry.get("left")).isEmpty());
    abandoned("+79160000003", "technical");
    assertThat(whenOver("+79160000004"))
        .satisfies(entry -> assertThat(entry.get("queue")).isEqualTo("identification"))
        .satisfies(entry -> assertThat(entry.get("agent")).isEqualTo("agent-1"))
        .satisfies(entry -> assertThat(entry.get("left")).isEmpty())
        .satisfies(
            entry -> assertThat(entry.time("over") - entry.time("answered")).isBetween(0.8, 4.0));
    abandoned("+79160000006", "appointments");
    wantsCallback("+79160000007", "technical", "+79160000007");
    wantsCallback("+79160000009", "technical", "+74951234567");
    abandoned("+79160000008", "technical");
    patiently()
        .untilAsserted(() -> assertThat(line.journalOf("").get("did")).isEqualTo("+78005506979"));
    assertThat(line.wentAsPlanned("89160000004", SECOND)).isTrue();
    assertThat(recordingOf(line.journalOf("+79160000004"))).isNotEmptyFile();
    assertThat(line.complaints()).isEmpty();
  }

  @Test
  @Order(3)
  void outsideOfTheHoursAndOnAHolidayACallBackIsOffered() throws IOException {
    ZoneId zone = ZoneId.of("Asia/Vladivostok");
    line.keeps("zone", zone.getId());
    line.keeps("week/" + LocalDate.now(zone).getDayOfWeek().getValue(), "0000-0000");
    line.keeps("otherwise", "identification");
    assertThat(line.stored(LineDialplan.SETUP)).containsEntry("/dozvon_line/zone", zone.getId());
    calls("+79160000011", c -> c.pauses(IN_THE_MENU).presses('1').isHungUp());
    calls("+79160000012", c -> c.pauses(IN_THE_MENU).hangsUp());
    assertThat(whenOver("+79160000011").get("closed")).isEqualTo("1");
    assertThat(line.journalOf("+79160000011").get("callback")).isEqualTo("+79160000011");
    assertThat(whenOver("+79160000012").get("closed")).isEqualTo("1");
    assertThat(line.journalOf("+79160000012").get("callback")).isEmpty();

    line.keeps("week/" + LocalDate.now(zone).getDayOfWeek().getValue(), "0000-2400");
    line.keeps("day/" + LocalDate.now(zone).format(DateTimeFormatter.BASIC_ISO_DATE), "closed");
    calls("+79160000013", c -> c.pauses(IN_THE_MENU).hangsUp());
    assertThat(whenOver("+79160000013").get("closed")).isEqualTo("1");
    line.keeps("day/" + LocalDate.now(zone).format(DateTimeFormatter.BASIC_ISO_DATE), "");
    assertThat(line.stored(LineDialplan.SETUP).keySet()).noneMatch(key -> key.contains("day"));
  }

  @Test
  @Order(4)
  void whoWaitsTooLongGoesWhereTheQueueSays() throws IOException {
    for (String queue : List.of("identification", "technical", "appointments")) {
      line.leaves(1, queue);
      line.leaves(2, queue);
      line.keeps("wait/" + queue, "2");
    }
    line.keeps("menu/4", "identification");
    line.keeps("menu/5", "technical");
    line.keeps("menu/6", "appointments");
    line.keeps("overflow/identification", "queue:appointments");
    line.keeps("overflow/appointments", "goodbye");
    calls("+79160000021", c -> menu(c, '4').isHungUp());
    calls("+79160000022", c -> menu(c, '5').isHungUp());
    assertThat(whenOver("+79160000021"))
        .satisfies(entry -> assertThat(entry.get("queue")).isEqualTo("appointments"))
        .satisfies(entry -> assertThat(entry.get("left")).isEqualTo("too-long"))
        .satisfies(entry -> assertThat(entry.get("callback")).isEmpty());
    assertThat(whenOver("+79160000022"))
        .satisfies(entry -> assertThat(entry.get("left")).isEqualTo("too-long"))
        .satisfies(entry -> assertThat(entry.get("callback")).isEqualTo("+79160000022"));
    for (String queue : List.of("identification", "technical", "appointments")) {
      line.keeps("wait/" + queue, "");
    }
  }

  @Test
  @Order(5)
  void nothingButTheLinesOwnKeysCanBeStored() throws IOException {
    line.keeps("../alien", "x");
    line.keeps("a b", "x");
    line.keeps("", "x");
    line.keep(LineDialplan.FORGET, "2026", "");
    assertThat(line.stored("").keySet())
        .noneMatch(key -> key.contains("alien") || key.contains("a b"));
    assertThat(line.journal()).isNotEmpty();
    line.keep(LineDialplan.FORGET, "20200101", "");
    assertThat(line.journal()).isNotEmpty();
  }

  @Test
  @Order(6)
  void aSeatReachesNothingAndNobodyReachesTheLineFromElsewhere()
      throws IOException, InterruptedException {
    Path scenario = folder.resolve("dial.xml");
    Files.copy(Path.of("src/test/resources/dial.xml"), scenario);
    for (String dialled : List.of("+78005506979", "79160000001", "seat-02", "listen", "put")) {
      try (Sipp seat =
          Sipp.calling(
              scenario,
              line.plan().sip().bind().toString(),
              folder,
              List.of(
                  "-s",
                  dialled,
                  "-key",
                  "user",
                  "seat-01",
                  "-au",
                  "seat-01",
                  "-ap",
                  line.password(1).reveal()))) {
        assertThat(seat.isDone(Duration.ofSeconds(10))).as(dialled).isTrue();
      }
    }
    assertThat(SipCaller.call(line.plan().sip().bind(), "seat-01", "+78005506979")).isEqualTo(401);
    assertThat(SipCaller.call(line.plan().sip().bind(), "dozvon-web", "+78005506979"))
        .isEqualTo(404);
  }

  @Test
  @Order(7)
  void anAgentWhoIsLostGivesTheCallerBackToTheHeadOfTheQueue() throws IOException {
    line.agent(3, "technical", line.dies());
    calls("+79160000031", c -> menu(c, '5').isHungUp());
    patiently()
        .untilAsserted(
            () -> assertThat(line.journalOf("+79160000031").get("agent")).isEqualTo("agent-3"));
    line.leaves(3, "technical");
    calls("+79160000032", c -> menu(c, '5').pauses(Duration.ofSeconds(30)).hangsUp());
    patiently()
        .until(() ->
            line.manager()
                .hasHeard(message ->
                    "QueueCallerJoin".equals(message.get("Event"))
                        && "+79160000031".equals(message.get("CallerIDNum"))
                        && "1".equals(message.get("Position"))
                        && "2".equals(message.get("Count"))));
    line.agent(4, "technical", line.talksFor(SECOND));
    assertThat(whenOver("+79160000031").get("agent")).isEqualTo("agent-4");
    assertThat(whenOver("+79160000032").get("agent")).isEqualTo("agent-4");
    assertThat(line.journalOf("+79160000032").time("answered"))
        .isGreaterThan(line.journalOf("+79160000031").time("answered"));
    line.leaves(4, "technical");
  }

  @Test
  @Order(8)
  void aCallerWhoStaysIsHeldGivenAndTakenBack() throws IOException {
    line.agent(5, "appointments", line.talks());
    line.agent(6, "nothing", line.talks());
    calls("+79160000041", c -> menu(c, '6').isHungUp());
    String caller = channel(whenConnected("+79160000041", "agent-5"));
    String call = line.journalOf("+79160000041").call();

    redirect(caller, LineDialplan.GIVE, "appointments", "PJSIP/seat-06", "agent-6");
    patiently()
        .untilAsserted(
            () -> assertThat(line.journalOf("+79160000041").get("agent")).isEqualTo("agent-6"));

    redirect(caller, LineDialplan.HOLD, "appointments", "", "");
    line.manager()
        .send(
            "Originate",
            "Channel: PJSIP/seat-06",
            "Context: " + LineDialplan.BACK,
            "Exten: " + call,
            "Priority: 1",
            "Async: true");
    String agent = channel(whenInConference("PJSIP/seat-06"));
    redirect(caller, LineDialplan.TALK, call, "", "");
    whenInConference(caller);
    line.manager().send("Setvar", "Channel: " + caller, "Variable: DOZVON_STAYS", "Value: 1");
    line.leaves(5, "appointments");
    redirect(agent, LineDialplan.KEEP, LineDialplan.DONE, "", "");
    patiently().until(() -> left(caller));
    assertThat(line.journalOf("+79160000041").isOver()).isFalse();

    redirect(caller, LineDialplan.HOLD, "appointments", "", "");
    line.joins(5, "appointments");
    whenConnected("+79160000041", "agent-5");
    line.manager().send("Hangup", "Channel: " + caller);
    assertThat(whenOver("+79160000041").get("left")).isEmpty();
    line.leaves(5, "appointments");
  }

  @Test
  @Order(9)
  void fiftyAtOnceAreAnsweredEachByOneAgentAtATime() throws IOException {
    queuesAre(3, Duration.ZERO);
    for (int seat = 7; seat < 7 + FEW; seat++) {
      line.agent(seat, "identification", line.talksFor(Duration.ofMillis(700)));
    }
    line.calls(
        "crowd",
        CROWD,
        "+78005506979",
        menu(line.caller("+79169990[call_number]"), '4').isHungUp());
    patiently()
        .untilAsserted(() ->
            assertThat(crowd().stream().filter(e -> !e.get("queued").isEmpty())).hasSize(CROWD));
    queuesAre(0, Duration.ZERO);
    patiently()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(crowd().stream().filter(Line.Entry::isOver)).hasSize(CROWD));
    assertThat(crowd())
        .allSatisfy(entry -> assertThat(entry.get("agent")).startsWith("agent-"))
        .allSatisfy(entry -> assertThat(entry.get("left")).isEmpty());
    Map<String, List<Line.Entry>> byAgent =
        crowd().stream().collect(Collectors.groupingBy(entry -> entry.get("agent")));
    assertThat(byAgent).hasSize(FEW);
    byAgent.values().forEach(LineTest::neverTwoAtOnce);
    long connects =
        line
            .manager()
            .heard(message ->
                "AgentConnect".equals(message.get("Event"))
                    && message.getOrDefault("CallerIDNum", "").startsWith("+7916999"))
            .stream()
            .map(message -> message.get("Uniqueid"))
            .distinct()
            .count();
    assertThat(connects).isEqualTo(CROWD);
    assertThat(line.complaints()).isEmpty();
  }

  @Test
  @Order(10)
  void whatWasWrittenDownOutlivesASuddenDeathAndAgentsKeepTheirPlaces()
      throws IOException, InterruptedException {
    calls("+79160000051", c -> menu(c, '5').pauses(Duration.ofMinutes(1)));
    patiently()
        .untilAsserted(() -> assertThat(line.journalOf("+79160000051").get("queued")).isNotEmpty());
    List<Line.Entry> before = line.journal();
    // AstDB is written to the disk once a second.
    Thread.sleep(1500);
    line.dieAndReturn();
    assertThat(line.journal()).containsExactlyInAnyOrderElementsOf(before);
    assertThat(line.journalOf("+79160000051").isOver()).isFalse();
    calls("+79160000052", c -> menu(c, '4').isHungUp());
    assertThat(whenOver("+79160000052").get("agent")).startsWith("agent-");
  }

  private interface Steps {
    Caller after(Caller answered);
  }

  private static void calls(String number, Steps steps) throws IOException {
    calls(number, "+78005506979", steps);
  }

  private static void calls(String number, String did, Steps steps) throws IOException {
    line.calls(number, 1, did, steps.after(line.caller(number)));
  }

  private static Caller menu(Caller caller, char key) {
    return caller.pauses(IN_THE_MENU).presses(key);
  }

  private static Line.Entry whenOver(String caller) {
    patiently().until(() -> line.journalOf(caller).isOver());
    return line.journalOf(caller);
  }

  private static void abandoned(String caller, String queue) {
    assertThat(whenOver(caller))
        .satisfies(entry -> assertThat(entry.get("queue")).isEqualTo(queue))
        .satisfies(entry -> assertThat(entry.get("left")).isEqualTo("abandoned"))
        .satisfies(entry -> assertThat(entry.get("answered")).isEmpty());
  }

  private static void wantsCallback(String caller, String queue, String number) {
    Line.Entry entry = whenOver(caller);
    assertThat(entry.get("left")).isEqualTo("key");
    assertThat(entry.get("callback")).isEqualTo(number);
    assertThat(
            line.manager()
                .heard(message ->
                    LineDialplan.CALLBACK.equals(message.get("UserEvent"))
                        && entry.call().equals(message.get(LineDialplan.FIELD_CALL))))
        .singleElement()
        .satisfies(event ->
            assertThat(event)
                .containsEntry(LineDialplan.FIELD_NUMBER, number)
                .containsEntry(LineDialplan.FIELD_QUEUE, queue));
  }

  private static Path recordingOf(Line.Entry entry) {
    return line.plan().directories().recordings().resolve("line-" + entry.call() + ".ulaw");
  }

  private static List<Line.Entry> crowd() throws IOException {
    return line.journal().stream().filter(entry -> entry.caller().startsWith("+7916999")).toList();
  }

  private static void neverTwoAtOnce(List<Line.Entry> calls) {
    List<Line.Entry> inOrder = new ArrayList<>(calls);
    inOrder.sort(Comparator.comparingDouble(entry -> entry.time("answered")));
    for (int i = 1; i < inOrder.size(); i++) {
      assertThat(inOrder.get(i).time("answered"))
          .isGreaterThan(inOrder.get(i - 1).time("answered") + 0.5);
    }
  }

  private static Map<String, String> whenConnected(String caller, String agent) {
    return line.manager()
        .await(message ->
            "AgentConnect".equals(message.get("Event"))
                && caller.equals(message.get("CallerIDNum"))
                && agent.equals(message.get("MemberName")));
  }

  private static Map<String, String> whenInConference(String channel) {
    return line.manager()
        .await(message ->
            "BridgeEnter".equals(message.get("Event"))
                && "ConfBridge".equals(message.get("BridgeCreator"))
                && message.getOrDefault("Channel", "").startsWith(channel));
  }

  private static String channel(Map<String, String> event) {
    return Objects.requireNonNull(event.get("Channel"));
  }

  private static boolean left(String channel) {
    return line.manager()
        .hasHeard(message ->
            "BridgeLeave".equals(message.get("Event")) && channel.equals(message.get("Channel")));
  }

  private static void redirect(
      String channel, String context, String extension, String phone, String agent)
      throws IOException {
    if (!phone.isEmpty()) {
      set(channel, LineDialplan.PHONE, phone);
      set(channel, LineDialplan.AGENT, agent);
    }
    line.manager()
        .send(
            "Redirect",
            "Channel: " + channel,
            "Context: " + context,
            "Exten: " + extension,
            "Priority: 1");
  }

  private static void set(String channel, String variable, String value) throws IOException {
    line.manager()
        .send("Setvar", "Channel: " + channel, "Variable: " + variable, "Value: " + value);
  }

  /// The queues change, as when a supervisor changes them, while callers wait and talk.
  private static void queuesAre(int weight, Duration announceEvery) throws IOException {
    List<QueueSetup> changed =
        UsualLine.QUEUES.stream()
            .map(queue ->
                new QueueSetup(
                    queue.id(),
                    queue.strategy(),
                    weight,
                    queue.ringTime(),
                    Duration.ZERO,
                    queue.maxWait(),
                    queue.maxCallers(),
                    announceEvery,
                    queue.serviceLevel(),
                    queue.offerCallbackAfter(),
                    queue.overflow()))
            .toList();
    Files.writeString(
        line.plan().directories().configuration().resolve(QueuesFile.NAME),
        QueuesFile.of(changed).text());
    line.manager().send("QueueReload");
  }
}
