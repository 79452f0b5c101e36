package io.dozvon.web.crash;

import static io.dozvon.web.crash.Step.AFTER_THE_COMMAND;
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
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One call stands at each step of an attempt; then something dies, once, and all are looked at.
class NothingIsLostTest {
  private static final Duration STANDSTILL = Duration.ofSeconds(30);

  private static CallCentre centre;
  private static Node node;
  private Calls calls;
  private Verdict verdict;

  @BeforeAll
  static void open() throws IOException {
    centre = new CallCentre();
    node = centre.node("one");
  }

  @AfterAll
  static void close() throws IOException {
    centre.close();
  }

  @BeforeEach
  void oneCallAtEachStep() {
    CallCentre.awaitListening(node);
    calls = new Calls(centre);
    calls.bring(node, List.copyOf(EnumSet.range(BEFORE_THE_COMMIT, ENDING)));
    verdict = new Verdict(centre, calls);
  }

  @AfterEach
  void done() {
    centre.holds().release();
    calls.close();
  }

  @Test
  void whenTheServiceIsKilledEveryCallGoesOnWhereItWas() {
    List<Operator.Channel> conversation = calls.channels(JOINED);

    node.kill();
    calls.cue(RINGING, CONFIRMING);
    centre.holds().release();
    node.restart();

    verdict.awaitTruth();
    assertThat(calls.channels(JOINED)).isEqualTo(conversation);
    calls.cue(AFTER_THE_COMMAND, ANSWERED);
    awaitEnds("talking");
    assertThat(calls.channels(JOINED)).isEqualTo(conversation);
    verdict.finish();
  }

  @Test
  void whenTheExchangeIsKilledTheDoctorsAreToldAndCanCallAgain() {
    centre.asterisk().kill();
    centre.startAsteriskAgain();
    centre.holds().release();

    verdict.awaitTruth();
    for (Step step :
        List.of(
            BEFORE_THE_COMMIT,
            BEFORE_THE_COMMAND,
            AFTER_THE_COMMAND,
            RINGING,
            ANSWERED,
            CONFIRMING)) {
      verdict.awaitEnd(step, "due");
    }
    verdict.awaitEnd(ENDING, "finished");
    calls.comeBack(JOINED);
    verdict.awaitEnd(JOINED, "talking");
    verdict.finish();
  }

  @Test
  void whenTheExchangeStandsStillForHalfAMinuteEveryCallGoesOnAfterwards() throws Exception {
    List<Operator.Channel> conversation = calls.channels(JOINED);

    centre.asterisk().freeze();
    calls.cue(RINGING, CONFIRMING);
    await().pollDelay(STANDSTILL).atMost(STANDSTILL.multipliedBy(2)).until(() -> true);
    centre.asterisk().thaw();
    centre.holds().release();

    verdict.awaitTruth();
    assertThat(calls.channels(JOINED)).isEqualTo(conversation);
    calls.cue(AFTER_THE_COMMAND);
    awaitEnds("talking");
    verdict.finish();
  }

  @Test
  void whenTheDatabaseIsKilledEveryCallGoesOnAfterwards() {
    List<Operator.Channel> conversation = calls.channels(JOINED);

    centre.database().kill();
    calls.cue(RINGING, CONFIRMING);
    centre.database().awaitBack();
    centre.holds().release();

    goOn(conversation);
  }

  @Test
  void whenEveryConnectionToTheDatabaseIsCutEveryCallGoesOn() {
    List<Operator.Channel> conversation = calls.channels(JOINED);

    centre.database().cutConnections();
    calls.cue(RINGING, CONFIRMING);
    centre.holds().release();

    goOn(conversation);
  }

  private void goOn(List<Operator.Channel> conversation) {
    verdict.awaitTruth();
    assertThat(calls.channels(JOINED)).isEqualTo(conversation);
    calls.cue(AFTER_THE_COMMAND, ANSWERED);
    awaitEnds("not-reached", "talking");
    assertThat(calls.channels(JOINED)).isEqualTo(conversation);
    verdict.finish();
  }

  /// @param beforeTheCommand how a call may end that was not yet ordered at the exchange
  private void awaitEnds(String... beforeTheCommand) {
    verdict.awaitEnd(BEFORE_THE_COMMIT, "not-reached");
    verdict.awaitEnd(BEFORE_THE_COMMAND, beforeTheCommand);
    verdict.awaitEnd(AFTER_THE_COMMAND, "talking");
    verdict.awaitEnd(RINGING, "talking");
    verdict.awaitEnd(ANSWERED, "talking");
    verdict.awaitEnd(CONFIRMING, "talking");
    verdict.awaitEnd(JOINED, "talking");
    verdict.awaitEnd(ENDING, "finished");
  }
}
