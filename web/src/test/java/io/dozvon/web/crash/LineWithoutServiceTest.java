package io.dozvon.web.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dozvon.contactcentre.QueueLog;
import io.dozvon.pbx.sipp.Sounds;
import io.dozvon.vocabulary.Language;
import io.dozvon.web.crash.Operator.Caller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.assertj.core.data.Offset;
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

  /// Who has the agent when the service is killed.
  private static final String FIRST = "+79000000041";

  private static final List<String> OTHERS =
      List.of("+79000000042", "+79000000043", "+79000000044", "+79000000045");

  /// The exchange writes whole seconds, and a moment earlier or later than it tells us.
  private static final Offset<Double> A_SECOND = within(1.2);

  private static final Duration A_SYLLABLE = Duration.ofMillis(60);
  private static final Limit RIGHT_AGAIN = Limit.ofSeconds(10);

  private static CallCentre centre;
  private static Node node;
  private static TheLine line;

  @BeforeAll
  static void open() throws IOException {
    centre = new CallCentre();
    node = centre.node("line");
    line = new TheLine(centre, node);
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
    UUID agent = line.agentAtADesk(centre.agentsPhone());
    line.calls(FIRST);
    line.awaitState("talking", FIRST);
    OTHERS.forEach(line::calls);
    OTHERS.forEach(number -> line.awaitState("waiting", number));
    List<String> queue = line.inOrder();
    String second = queue.getFirst();
    String third = queue.get(1);
    String fourth = queue.get(2);
    String impatient = queue.getLast();

    node.kill();
    line.hangsUp(FIRST);
    line.awaitIs(second, Caller.TALKING);
    line.hangsUp(impatient);
    line.hangsUp(second);
    line.awaitIs(third, Caller.TALKING);
    node.restart();

    TheLine.patiently(RIGHT_AGAIN)
        .untilAsserted(() -> {
          assertThat(line.stories(FIRST, second, third, fourth, impatient))
              .containsExactly(
                  "over answered: answered " + agent,
                  "over answered: answered " + agent,
                  "talking: answered " + agent,
                  "waiting: open",
                  "over abandoned: abandoned");
          assertThat(line.stateOf(agent)).isEqualTo("on-call " + line.callOf(third));
          assertThat(line.callbacksTo(impatient)).isOne();
        });
    assertThat(centre.operator().caller(line.callOf(third))).isEqualTo(Caller.TALKING);
    assertThat(centre.operator().caller(line.callOf(fourth))).isEqualTo(Caller.WAITING);

    line.hangsUp(third);
    line.awaitIs(fourth, Caller.TALKING);
    line.hangsUp(fourth);
    TheLine.patiently(RIGHT_AGAIN)
        .untilAsserted(() ->
            assertThat(line.stories(third, fourth))
                .containsOnly("over answered: answered " + agent));
    QueueLog own = ownRecord();
    eachTimeIsThatOf(own);
    figuresAreThoseOf(own.sums(TheLine.QUEUE, 20, 5), begun);
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
    return TheLine.granted(node.http().adminGet(path, "Accept", "application/json"))
        .json()
        .valueStream()
        .toList();
  }

  private static int sum(List<JsonNode> rows, String figure) {
    return rows.stream().mapToInt(row -> row.path(figure).asInt()).sum();
  }
}
