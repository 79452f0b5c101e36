package io.dozvon.web.crash;

import static io.dozvon.web.crash.Step.AFTER_A_FAULT;
import static io.dozvon.web.crash.Step.AFTER_ONE_ATTEMPT;
import static io.dozvon.web.crash.Step.AFTER_THE_COMMAND;
import static io.dozvon.web.crash.Step.AFTER_TWO_ATTEMPTS;
import static io.dozvon.web.crash.Step.ANSWERED;
import static io.dozvon.web.crash.Step.BEFORE_THE_COMMAND;
import static io.dozvon.web.crash.Step.BEFORE_THE_COMMIT;
import static io.dozvon.web.crash.Step.CONFIRMING;
import static io.dozvon.web.crash.Step.ENDING;
import static io.dozvon.web.crash.Step.JOINED;
import static io.dozvon.web.crash.Step.RINGING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Two processes of the service, one database, one exchange. The node that listens dies or stands
/// still amid calls, and the other carries on.
class TwoServicesTest {
  private static final Logger log = LoggerFactory.getLogger(TwoServicesTest.class);
  private static final Limit TAKE_OVER = Limit.ofSeconds(10);
  private static final Duration STANDSTILL = Duration.ofSeconds(20);

  private static CallCentre centre;
  private static Node one;
  private static Node two;
  private Node listener;
  private Node other;
  private Calls calls;
  private Verdict verdict;

  @BeforeAll
  static void open() throws IOException {
    centre = new CallCentre();
    one = centre.node("one");
    two = centre.node("two");
  }

  @AfterAll
  static void close() throws IOException {
    centre.close();
  }

  @BeforeEach
  void bothAreUpAndOneListens() {
    Stream.of(one, two).filter(node -> !node.isAlive()).forEach(Node::restart);
    await().atMost(TAKE_OVER.now()).until(() -> one.listens() != two.listens());
    listener = one.listens() ? one : two;
    other = one.listens() ? two : one;
    calls = new Calls(centre);
    verdict = new Verdict(centre, calls);
  }

  @AfterEach
  void done() {
    Stream.of(one, two).filter(Node::isAlive).forEach(Node::thaw);
    centre.holds().release();
    calls.close();
  }

  @Test
  void whatTheExchangeTellsIsHandledByOneNodeAndEachAttemptRingsOnce() {
    double heardByTheOther = other.eventsHandled();
    calls.bring(other, List.of(AFTER_ONE_ATTEMPT, AFTER_THE_COMMAND, RINGING, JOINED));
    calls.bring(listener, List.of(AFTER_TWO_ATTEMPTS, AFTER_A_FAULT, ANSWERED, CONFIRMING));
    calls.cue(AFTER_THE_COMMAND, RINGING, ANSWERED, CONFIRMING);

    verdict.awaitEnd(AFTER_ONE_ATTEMPT, "not-reached");
    for (Step step :
        List.of(
            AFTER_TWO_ATTEMPTS,
            AFTER_A_FAULT,
            AFTER_THE_COMMAND,
            RINGING,
            ANSWERED,
            CONFIRMING,
            JOINED)) {
      verdict.awaitEnd(step, "talking");
    }
    verdict.finish();
    verdict.eachAttemptRang(AFTER_ONE_ATTEMPT, 3);
    verdict.eachAttemptRang(AFTER_TWO_ATTEMPTS, 3);
    verdict.eachAttemptRang(AFTER_A_FAULT, 2);
    for (Step step : List.of(AFTER_THE_COMMAND, RINGING, ANSWERED, CONFIRMING, JOINED)) {
      verdict.eachAttemptRang(step, 1);
    }
    assertThat(other.eventsHandled()).isEqualTo(heardByTheOther);
  }

  @Test
  void whenTheNodeThatListensIsKilledAmidCallsTheOtherCarriesOnWithinTenSeconds() {
    amidCalls();
    List<Operator.Channel> conversation = calls.channels(JOINED);

    long killed = System.nanoTime();
    listener.kill();
    carriesOn(killed);

    assertThat(calls.channels(JOINED)).isEqualTo(conversation);
    calls.cue(AFTER_THE_COMMAND);
    endsWell();
  }

  @Test
  void aNodeThatStoodStillWhileTheOtherCarriedOnDoesNothingASecondTime() {
    amidCalls();
    List<Operator.Channel> conversation = calls.channels(JOINED);

    long frozen = System.nanoTime();
    listener.freeze();
    carriesOn(frozen);
    await().atMost(STANDSTILL).until(() -> System.nanoTime() - frozen >= STANDSTILL.toNanos());
    listener.thaw();

    await().atMost(TAKE_OVER.now()).until(() -> !listener.listens() && other.listens());
    verdict.awaitTruth();
    assertThat(calls.channels(JOINED)).isEqualTo(conversation);
    calls.cue(AFTER_THE_COMMAND);
    endsWell();
  }

  /// One at each step. Where the service stands amid its work it is the node that listens: the
  /// other one stands still meanwhile and so acts on no timer.
  private void amidCalls() {
    calls.bring(other, List.of(AFTER_THE_COMMAND, RINGING, ANSWERED, CONFIRMING, JOINED));
    other.freeze();
    calls.bring(listener, List.of(BEFORE_THE_COMMIT, BEFORE_THE_COMMAND, ENDING));
    other.thaw();
  }

  /// @param gone when the node that listened was lost
  private void carriesOn(long gone) {
    centre.holds().release();
    calls.cue(RINGING, ANSWERED, CONFIRMING);
    calls.moveTo(other);
    await()
        .atMost(TAKE_OVER.leftSince(gone))
        .pollInterval(Duration.ofMillis(50))
        .until(other::listens);
    log.info("the other listens after {}", Duration.ofNanos(System.nanoTime() - gone));
    verdict.awaitAllGoOn(TAKE_OVER, gone);
  }

  /// Whether the phone was busy at its second ring is not known if that was before anybody listened
  /// again; it has used up a ring, and the third is through the other line.
  private void endsWell() {
    verdict.awaitEnd(BEFORE_THE_COMMIT, "not-reached", "talking");
    verdict.awaitEnd(ENDING, "finished");
    for (Step step :
        List.of(BEFORE_THE_COMMAND, AFTER_THE_COMMAND, RINGING, ANSWERED, CONFIRMING, JOINED)) {
      verdict.awaitEnd(step, "talking");
    }
    verdict.finish();
    verdict.rang(BEFORE_THE_COMMIT, 3);
    verdict.rang(BEFORE_THE_COMMAND, 2);
    for (Step step : List.of(AFTER_THE_COMMAND, RINGING, ANSWERED, CONFIRMING, JOINED, ENDING)) {
      verdict.rang(step, 1);
    }
  }
}
