package io.dozvon.web.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.dozvon.contactcentre.QueueLog;
import io.dozvon.pbx.sipp.Sounds;
import io.dozvon.vocabulary.Language;
import io.dozvon.web.Http;
import io.dozvon.web.crash.Operator.Caller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.awaitility.core.ConditionFactory;
import org.jooq.Record;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// The exchange serves the line while the service is dead, and afterwards the service knows what
/// became of everybody (R5).
class LineWithoutServiceTest {
  private static final Logger log = LoggerFactory.getLogger(LineWithoutServiceTest.class);
  private static final String QUEUE = "identification";

  /// Who has the agent when the service is killed.
  private static final String FIRST = "+79000000041";

  private static final List<String> OTHERS =
      List.of("+79000000042", "+79000000043", "+79000000044", "+79000000045");

  /// The exchange writes whole seconds, and a moment earlier or later than it tells us.
  private static final Offset<Double> A_SECOND = within(1.2);

  private static final Duration A_SYLLABLE = Duration.ofMillis(60);
  private static final Limit RIGHT_AGAIN = Limit.ofSeconds(10);
  private static final Limit PATIENCE = Limit.ofSeconds(20);

  private static CallCentre centre;
  private static Node node;

  @BeforeAll
  static void open() throws IOException {
    centre = new CallCentre();
    node = centre.node("line");
    Sounds.cutAll(
        centre.asterisk().plan().directories().sounds(Language.RUSSIAN).resolve("dozvon"),
        A_SYLLABLE);
  }

  @AfterAll
  static void close() throws IOException {
    centre.close();
  }

  @Test
  void callersWhoWaitWhenTheServiceIsKilledAreAnsweredByTheExchangeAloneAndCountedWhenItReturns()
      throws IOException {
    Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    CallCentre.awaitListening(node);
    UUID agent = agentAtADesk();
    calls(FIRST);
    awaitState("talking", FIRST);
    OTHERS.forEach(LineWithoutServiceTest::calls);
    OTHERS.forEach(number -> awaitState("waiting", number));
    List<String> queue = inOrder();
    String second = queue.getFirst();
    String third = queue.get(1);
    String fourth = queue.get(2);
    String impatient = queue.getLast();

    node.kill();
    hangsUp(FIRST);
    awaitIs(second, Caller.TALKING);
    hangsUp(impatient);
    hangsUp(second);
    awaitIs(third, Caller.TALKING);
    node.restart();

    patiently(RIGHT_AGAIN)
        .untilAsserted(() -> {
          assertThat(stories(FIRST, second, third, fourth, impatient))
              .containsExactly(
                  "over answered: answered " + agent,
                  "over answered: answered " + agent,
                  "talking: answered " + agent,
                  "waiting: open",
                  "over abandoned: abandoned");
          assertThat(stateOf(agent)).isEqualTo("on-call " + callOf(third));
          assertThat(callbacksTo(impatient)).isOne();
        });
    assertThat(centre.operator().caller(callOf(third))).isEqualTo(Caller.TALKING);
    assertThat(centre.operator().caller(callOf(fourth))).isEqualTo(Caller.WAITING);

    hangsUp(third);
    awaitIs(fourth, Caller.TALKING);
    hangsUp(fourth);
    patiently(RIGHT_AGAIN)
        .untilAsserted(() ->
            assertThat(stories(third, fourth)).containsOnly("over answered: answered " + agent));
    QueueLog own = ownRecord();
    eachTimeIsThatOf(own);
    figuresAreThoseOf(own.sums(QUEUE, 20, 5), begun);
  }

  /// Somebody who answers, signed on through their console and rung at the telephone on their desk.
  private static UUID agentAtADesk() {
    Http admin = node.http();
    UUID id =
        UUID.fromString(
            granted(
                    admin.adminPost(
                        "/staff",
                        "{\"role\": \"agent\", \"familyName\": \"Орлова\", \"givenName\": \"Нина\"}"))
                .at("id"));
    granted(admin.adminPost("/queues/" + QUEUE, "{\"wrapUpSeconds\": 1}"));
    granted(admin.adminPost("/agents", "{\"staffId\": \"%s\"}".formatted(id)));
    granted(
        admin.adminPost(
            "/agents/" + id + "/places", "{\"places\": [{\"queue\": \"%s\"}]}".formatted(QUEUE)));
    granted(
        admin.adminPost(
            "/agents/" + id + "/phone",
            "{\"deskPhone\": \"%s\", \"handset\": \"desk-phone\"}"
                .formatted(centre.agentsPhone().address())));
    granted(
        node.http().signedInAs("staff", id).pagePost("/agent/sign-on?page=" + UUID.randomUUID()));
    return id;
  }

  private static Http.Reply granted(Http.Reply reply) {
    assertThat(reply.status()).as(reply.text()).isBetween(200, 299);
    return reply;
  }

  /// Returns when it is known to the service.
  private static void calls(String number) {
    centre.operator().isCalledFrom(number);
    patiently(PATIENCE).until(() -> row(number).size() > 0);
  }

  private static void awaitState(String state, String number) {
    patiently(PATIENCE)
        .untilAsserted(
            () -> assertThat(row(number).get("state", String.class)).as(number).isEqualTo(state));
  }

  /// Those who wait, the first in the queue first.
  private static List<String> inOrder() {
    return centre
        .database()
        .sql()
        .fetch(
            "select caller from contactcentre.line_call where state = 'waiting' order by queued_at")
        .map(row -> row.get("caller", String.class));
  }

  private static void hangsUp(String number) {
    centre.operator().hangsUp(number);
    awaitIs(number, Caller.GONE);
  }

  private static void awaitIs(String number, Caller caller) {
    UUID call = callOf(number);
    patiently(PATIENCE)
        .untilAsserted(
            () -> assertThat(centre.operator().caller(call)).as(number).isEqualTo(caller));
  }

  private static ConditionFactory patiently(Limit time) {
    return await()
        .atMost(time.now())
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptions();
  }

  /// The only call from this number.
  private static Record row(String number) {
    return centre
        .database()
        .sql()
        .fetchSingle("select * from contactcentre.line_call where caller = ?", number);
  }

  private static UUID callOf(String number) {
    return row(number).get("id", UUID.class);
  }

  /// Where the call is, how it ended, and then each of its waits in the queue: how it ended, and
  /// with whom.
  private static String story(String number) {
    return centre
        .database()
        .sql()
        .fetchSingle(
            """
            select concat_ws(' ', c.state, c.outcome) || ': '
                   || string_agg(concat_ws(' ', coalesce(v.result, 'open'), v.agent_id), ', ' order by v.number)
              from contactcentre.line_call c join contactcentre.queue_visit v on v.call_id = c.id
             where c.caller = ? group by c.id
            """,
            number)
        .get(0, String.class);
  }

  private static List<String> stories(String... numbers) {
    return Arrays.stream(numbers).map(LineWithoutServiceTest::story).toList();
  }

  private static String stateOf(UUID agent) {
    return centre
        .database()
        .sql()
        .fetchSingle(
            "select concat_ws(' ', state, call_id) from contactcentre.agent_state where staff_id = ?",
            agent)
        .get(0, String.class);
  }

  private static int callbacksTo(String number) {
    return centre
        .database()
        .sql()
        .fetchSingle("select count(*) from callbacks.callback where number = ?", number)
        .get(0, Integer.class);
  }

  private static QueueLog ownRecord() throws IOException {
    Path file = centre.asterisk().plan().directories().logs().resolve("queue_log");
    return QueueLog.of(Files.readAllLines(file));
  }

  private static void eachTimeIsThatOf(QueueLog own) {
    areClose(seconds("answered", "left_at - entered_at"), written(own, "CONNECT", 0));
    areClose(seconds("answered", "talk_until - left_at"), written(own, "COMPLETECALLER", 1));
    areClose(seconds("abandoned", "left_at - entered_at"), written(own, "ABANDON", 2));
  }

  private static void areClose(List<Double> ours, List<Double> theirs) {
    log.info("seconds of the service {}, of the exchange {}", ours, theirs);
    assertThat(ours).hasSameSizeAs(theirs);
    for (int i = 0; i < ours.size(); i++) {
      assertThat(ours.get(i)).isCloseTo(theirs.get(i), A_SECOND);
    }
  }

  /// Of each wait that ended like this, by when it did.
  private static List<Double> seconds(String result, String time) {
    return centre
        .database()
        .sql()
        .fetch(
            "select extract(epoch from %s)::float as seconds from contactcentre.queue_visit where result = ? order by left_at"
                .formatted(time),
            result)
        .map(row -> row.get("seconds", Double.class));
  }

  private static List<Double> written(QueueLog own, String event, int place) {
    return own.entries().stream()
        .filter(entry -> entry.event().equals(event))
        .map(entry -> Double.valueOf(entry.data().get(place)))
        .toList();
  }

  private static void figuresAreThoseOf(QueueLog.Sums own, Instant begun) {
    assertThat(List.of(own.offered(), own.answered(), own.abandoned(), own.otherwise()))
        .containsExactly(5, 4, 1, 0);
    List<JsonNode> queues = figures("queues", begun);
    assertThat(sum(queues, "offered")).isEqualTo(own.offered());
    assertThat(sum(queues, "answered")).isEqualTo(own.answered());
    assertThat(sum(queues, "abandoned")).isEqualTo(own.abandoned());
    assertThat(sum(queues, "otherwise")).isEqualTo(own.otherwise());
    assertThat(sum(queues, "notTaken")).isEqualTo(own.notTaken());
    List<JsonNode> agents = figures("agents", begun);
    assertThat(sum(agents, "answered")).isEqualTo(own.answered());
    assertThat(sum(agents, "onCall")).isCloseTo(own.talked(), within(own.answered()));
  }

  private static List<JsonNode> figures(String kind, Instant begun) {
    String path =
        "/figures/%s?by=hour&from=%s&until=%s".formatted(kind, begun, begun.plusSeconds(3600));
    return granted(node.http().adminGet(path, "Accept", "application/json"))
        .json()
        .valueStream()
        .toList();
  }

  private static int sum(List<JsonNode> rows, String figure) {
    return rows.stream().mapToInt(row -> row.path(figure).asInt()).sum();
  }
}
