package io.dozvon.web.crash;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.pbx.sipp.Sounds;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.vocabulary.Language;
import io.dozvon.web.crash.Operator.Caller;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Three agents at their desks, nine callers of whom six wait, two nodes; and then something dies
/// (R5).
class LineUnderFireTest {
  private static final Duration A_SYLLABLE = Duration.ofMillis(60);
  private static final Limit TAKE_OVER = Limit.ofSeconds(10);
  private static final Limit RIGHT_AGAIN = Limit.ofSeconds(15);
  private static final Limit SERVED = Limit.ofSeconds(30);

  private static CallCentre centre;
  private static Node one;
  private static Node two;
  private static TheLine line;
  private static List<DeskPhone> phones;
  private static List<UUID> agents;

  @BeforeAll
  static void open() throws IOException {
    centre = new CallCentre();
    one = centre.node("line-one");
    two = centre.node("line-two");
    Sounds.cutAll(
        centre.asterisk().plan().directories().sounds(Language.RUSSIAN).resolve("dozvon"),
        A_SYLLABLE);
    TheLine.patiently(RIGHT_AGAIN).until(() -> one.listens() != two.listens());
    line = new TheLine(centre, listener());
    phones = centre.agentsPhones(3);
    agents = phones.stream().map(line::agentAtADesk).toList();
  }

  @AfterAll
  static void close() throws IOException {
    centre.close();
  }

  private static Node listener() {
    return one.listens() ? one : two;
  }

  @Test
  void whenTheListeningNodeDiesTheOtherCarriesOnAndNobodyIsCountedTwice() {
    List<String> callers = callFrom(100);
    List<String> talking = talking(callers);
    List<String> waiting = waiting(callers);
    Node dead = listener();
    Node other = dead.equals(one) ? two : one;

    dead.kill();
    line.hangsUp(talking.getFirst());
    line.hangsUp(waiting.getLast());
    TheLine.patiently(TAKE_OVER).until(other::listens);

    talking.stream().skip(1).forEach(it -> line.awaitIs(it, Caller.TALKING));
    allHangUpAsTheyAreServed(callers);
    areOverOnce(callers, waiting.getLast());
    dead.restart();
  }

  @Test
  void whenTheExchangeDiesUnderItsCallersEachHasOneEndAndTheLineServesWithoutAHandBeingLent() {
    List<String> callers = callFrom(200);
    List<String> talking = talking(callers);
    List<String> waiting = waiting(callers);

    centre.asterisk().kill();
    centre.startAsteriskAgain();

    TheLine.patiently(RIGHT_AGAIN)
        .untilAsserted(() -> {
          assertThat(callers).allSatisfy(it -> assertThat(line.story(it)).startsWith("over "));
          assertThat(talking)
              .allSatisfy(it -> assertThat(line.story(it)).startsWith("over answered: answered "));
          assertThat(waiting)
              .allSatisfy(it -> assertThat(line.story(it)).isEqualTo("over lost: lost"));
          assertThat(waiting).allSatisfy(it -> assertThat(line.callbacksTo(it)).isOne());
        });

    List<String> next = callFrom(300);
    allHangUpAsTheyAreServed(next);
    areOverOnce(next);
    assertThat(callers).allSatisfy(it -> assertThat(line.callbacksTo(it)).isLessThanOrEqualTo(1));
  }

  /// Nine call; three of them get an agent.
  private static List<String> callFrom(int first) {
    List<String> callers =
        IntStream.range(0, 9).mapToObj(it -> "+79000000%03d".formatted(first + it)).toList();
    callers.forEach(line::calls);
    TheLine.patiently(SERVED)
        .untilAsserted(() -> {
          assertThat(talking(callers)).hasSize(agents.size());
          assertThat(waiting(callers)).hasSize(callers.size() - agents.size());
        });
    return callers;
  }

  private static List<String> talking(List<String> callers) {
    return callers.stream().filter(it -> line.state(it).equals("talking")).toList();
  }

  /// The first in the queue first.
  private static List<String> waiting(List<String> callers) {
    return line.inOrder().stream().filter(callers::contains).toList();
  }

  /// Whoever talks hangs up, until nobody is left.
  private static void allHangUpAsTheyAreServed(List<String> callers) {
    TheLine.patiently(SERVED)
        .until(() -> {
          talking(callers).forEach(line::hangsUp);
          return callers.stream().allMatch(it -> line.state(it).equals("over"));
        });
  }

  /// Each came out once: answered by one agent in one wait, but for those who gave up.
  private static void areOverOnce(List<String> callers, String... impatient) {
    List<String> gaveUp = List.of(impatient);
    assertThat(callers.stream().filter(not(gaveUp::contains)).map(line::story))
        .allMatch(
            story -> agents.stream().anyMatch(it -> story.equals("over answered: answered " + it)));
    assertThat(Stream.of(impatient).map(line::story)).allMatch("over abandoned: abandoned"::equals);
    assertThat(gaveUp).allSatisfy(it -> assertThat(line.callbacksTo(it)).isOne());
  }
}
