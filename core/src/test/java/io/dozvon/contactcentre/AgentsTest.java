package io.dozvon.contactcentre;

import static io.dozvon.contactcentre.Floor.ADMIN;
import static io.dozvon.contactcentre.Floor.atOnce;
import static io.dozvon.contactcentre.Floor.call;
import static io.dozvon.contactcentre.Floor.said;
import static io.dozvon.contactcentre.Floor.themselves;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.table;

import io.dozvon.contactcentre.AgentState.Offline;
import io.dozvon.contactcentre.AgentState.OnCall;
import io.dozvon.contactcentre.AgentState.Paused;
import io.dozvon.contactcentre.AgentState.Ready;
import io.dozvon.contactcentre.AgentState.Ringing;
import io.dozvon.contactcentre.AgentState.WrapUp;
import io.dozvon.presence.PageId;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.StaffRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;

/// What agents do, by their own wish, by a supervisor's and by the exchange's.
@FloorTest
class AgentsTest {
  private final Floor floor;
  private final WrapUps wrapUps;
  private final LineSettings settings;

  AgentsTest(Floor floor, WrapUps wrapUps, LineSettings settings) {
    this.floor = floor;
    this.wrapUps = wrapUps;
    this.settings = settings;
  }

  @Test
  void whoSignsOnGetsCallersAndWhoSignsOffGetsNone() {
    StaffId agent = floor.readyAgent();
    assertThat(floor.state(agent)).isEqualTo(new Ready());

    floor.agents.signOff(agent).orElseThrow();

    assertThat(floor.state(agent)).isEqualTo(new Offline());
    assertThat(floor.agents.status(agent).page()).isEmpty();
    assertThat(floor.did(agent)).containsExactly("ready");
    assertThat(said(floor.agents.ready(agent))).isEqualTo("agent-not-signed-on");
    assertThat(said(floor.agents.pause(agent, PauseReason.LUNCH, themselves(agent))))
        .isEqualTo("agent-not-signed-on");
    assertThat(floor.audited("agent", agent.toString()))
        .containsExactly(
            "employ by admin", "place by admin", "sign-on by staff", "sign-off by staff");
  }

  @Test
  void aSecondTabTakesOverAndNothingElseChanges() {
    StaffId agent = floor.readyAgent();
    floor.agents.pause(agent, PauseReason.LUNCH, themselves(agent)).orElseThrow();
    AgentStatus before = floor.agents.status(agent);
    PageId second = floor.opens(agent);

    AgentStatus after = floor.agents.signOn(agent, second).orElseThrow();

    assertThat(after.page()).contains(second).isNotEqualTo(before.page());
    assertThat(after.state()).isEqualTo(before.state());
    assertThat(after.since()).isEqualTo(before.since());
  }

  @Test
  void ofTwoTabsThatSignOnAtOnceOneHasThePageAndTheAgentSignedOnOnce() throws Exception {
    StaffId agent = floor.agent();
    PageId one = floor.opens(agent);
    PageId other = floor.opens(agent);

    List<AgentStatus> both =
        atOnce(
            () -> floor.agents.signOn(agent, one).orElseThrow(),
            () -> floor.agents.signOn(agent, other).orElseThrow());

    assertThat(both).extracting(AgentStatus::since).containsOnly(both.getFirst().since());
    assertThat(floor.agents.status(agent).page()).isIn(Optional.of(one), Optional.of(other));
    assertThat(floor.did(agent)).isEmpty();
  }

  @Test
  void aCallGoesFromRingingToWrapUpAndEachPartIsOnRecord() {
    StaffId agent = floor.readyAgent();
    LineCallId call = call();
    floor.rings(agent, call);
    assertThat(floor.state(agent)).isEqualTo(new Ringing(call));
    floor.talks(agent, call);
    assertThat(floor.state(agent)).isEqualTo(new OnCall(call));
    Instant end = floor.now();
    floor.partsAt(agent, call, end);
    assertThat(floor.state(agent)).isInstanceOf(WrapUp.class);

    floor.agents.finishWrapUp(agent).orElseThrow();

    assertThat(floor.state(agent)).isEqualTo(new Ready());
    assertThat(floor.did(agent)).containsExactly("ready", "ringing", "on-call", "wrap-up");
    assertThat(
            floor.sql.fetchCount(
                table("contactcentre.agent_time"),
                condition(
                    "staff_id = ? and call_id = ? and queue_id = 'identification'",
                    agent.value(),
                    call.value())))
        .isEqualTo(3);
    assertThat(said(floor.agents.finishWrapUp(agent))).isEqualTo("agent-not-in-wrap-up");
  }

  @Test
  void whatIsHeardTwiceOrTooLateChangesNothing() {
    StaffId agent = floor.readyAgent();
    LineCallId call = call();
    floor.talks(agent, call);
    AgentStatus talking = floor.agents.status(agent);
    floor.talks(agent, call);
    floor.rings(agent, call);
    floor.doesNotAnswer(agent, call);
    floor.parts(agent, call());
    assertThat(floor.agents.status(agent)).isEqualTo(talking);

    floor.parts(agent, call);
    AgentStatus wrapUp = floor.agents.status(agent);
    floor.parts(agent, call);
    floor.doesNotAnswer(agent, call);
    assertThat(floor.agents.status(agent)).isEqualTo(wrapUp);
  }

  @Test
  void theNextTimeBeginsWhenTheOneBeforeEndedAlsoIfTheExchangesClockIsBehind() {
    StaffId agent = floor.readyAgent();
    LineCallId call = call();
    Instant since = floor.agents.status(agent).since();

    floor.heard(() -> floor.moves.ringing(agent, call, Floor.USUAL, since.minusSeconds(5)));

    assertThat(floor.agents.status(agent).since()).isEqualTo(since);
  }

  @Test
  void whoDoesNotAnswerIsPausedAndWhoWasOnlyNotNeededIsNot() {
    StaffId agent = floor.readyAgent();
    LineCallId call = call();
    floor.rings(agent, call);
    floor.heard(() -> floor.moves.released(agent, call, floor.now()));
    assertThat(floor.state(agent)).isEqualTo(new Ready());

    LineCallId next = call();
    floor.rings(agent, next);
    floor.doesNotAnswer(agent, next);

    assertThat(floor.state(agent)).isEqualTo(new Paused(PauseReason.NOT_ANSWERED));
    assertThat(floor.agents.ready(agent).orElseThrow().state()).isEqualTo(new Ready());
  }

  @Test
  void aPauseThatIsAskedForWhileTheNextCallerIsOfferedComesAfterTheirCall() {
    StaffId agent = floor.readyAgent();
    LineCallId call = call();
    floor.rings(agent, call);
    floor.agents.pause(agent, PauseReason.LUNCH, themselves(agent)).orElseThrow();
    assertThat(floor.state(agent)).isEqualTo(new Ringing(call));
    assertThat(floor.agents.status(agent).afterwards()).contains(PauseReason.LUNCH);
    floor.talks(agent, call);
    floor.parts(agent, call);

    floor.agents.finishWrapUp(agent).orElseThrow();

    assertThat(floor.state(agent)).isEqualTo(new Paused(PauseReason.LUNCH));
    assertThat(floor.agents.status(agent).afterwards()).isEmpty();
  }

  @Test
  void whoTakesBackAPauseBeforeItCameIsReadyAfterTheCall() {
    StaffId agent = floor.readyAgent();
    LineCallId call = call();
    floor.talks(agent, call);
    floor.agents.pause(agent, PauseReason.BREAK, themselves(agent)).orElseThrow();
    floor.agents.ready(agent).orElseThrow();
    floor.parts(agent, call);
    floor.agents.finishWrapUp(agent).orElseThrow();
    assertThat(floor.state(agent)).isEqualTo(new Ready());
  }

  @Test
  void pauseAndOfferAtOnceEndInAnOfferWithThePauseToCome() throws Exception {
    for (int round = 0; round < 10; round++) {
      StaffId agent = floor.readyAgent();
      LineCallId call = call();

      atOnce(
          () -> floor.agents.pause(agent, PauseReason.LUNCH, themselves(agent)).orElseThrow(),
          () -> {
            floor.rings(agent, call);
            return floor.agents.status(agent);
          });

      assertThat(floor.state(agent)).isEqualTo(new Ringing(call));
      assertThat(floor.agents.status(agent).afterwards()).contains(PauseReason.LUNCH);
    }
  }

  @Test
  void aWrapUpEndsByItself() {
    StaffId agent = floor.readyAgent();
    LineCallId call = call();
    floor.talks(agent, call);
    floor.partsAt(agent, call, floor.now().minusSeconds(29));
    assertThat(floor.state(agent)).isInstanceOf(WrapUp.class);

    await().atMost(Duration.ofSeconds(5)).until(() -> floor.state(agent).equals(new Ready()));
  }

  @Test
  void aWrapUpThatEndsWhileTheNextCallRingsLeavesTheCallRinging() throws Exception {
    for (int round = 0; round < 10; round++) {
      StaffId agent = floor.readyAgent();
      LineCallId call = call();
      LineCallId next = call();
      floor.talks(agent, call);
      floor.partsAt(agent, call, floor.now().minusSeconds(40));

      atOnce(
          () -> {
            wrapUps.act(agent);
            return true;
          },
          () -> {
            floor.rings(agent, next);
            return true;
          });

      assertThat(floor.state(agent)).isEqualTo(new Ringing(next));
      wrapUps.act(agent);
      assertThat(floor.state(agent)).isEqualTo(new Ringing(next));
    }
  }

  @Test
  void aWrapUpCanBeMadeLongerButNotForEver() {
    StaffId agent = floor.readyAgent();
    LineCallId call = call();
    floor.talks(agent, call);
    floor.parts(agent, call);
    Instant first = until(agent);

    floor.agents.extendWrapUp(agent).orElseThrow();
    assertThat(until(agent)).isEqualTo(first.plus(settings.wrapUpExtension()));
    while (said(floor.agents.extendWrapUp(agent)).equals("granted")) {
      assertThat(until(agent)).isAfter(first);
    }

    assertThat(until(agent))
        .isEqualTo(floor.agents.status(agent).since().plus(settings.longestWrapUp()));
    assertThat(said(floor.agents.extendWrapUp(agent))).isEqualTo("agent-wrap-up-long-enough");
  }

  private Instant until(StaffId agent) {
    return ((WrapUp) floor.state(agent)).until();
  }

  @Test
  void aRingingThatNobodyEndedIsForgottenAfterATime() {
    StaffId agent = floor.readyAgent();
    LineCallId call = call();
    floor.heard(() -> floor.moves.ringing(agent, call, Floor.USUAL, floor.now()));
    floor.sql.execute(
        "update contactcentre.agent_state set due_at = now() - interval '1 second' where staff_id = ?",
        agent.value());

    await().atMost(Duration.ofSeconds(5)).until(() -> floor.state(agent).equals(new Ready()));
  }

  @Test
  void twoAgentsAreNeverOnOneCall() {
    StaffId one = floor.readyAgent();
    StaffId other = floor.readyAgent();
    LineCallId call = call();
    floor.talks(one, call);

    floor.talks(other, call);

    assertThat(floor.state(other)).isEqualTo(new OnCall(call));
    assertThat(floor.state(one)).isInstanceOf(WrapUp.class);
  }

  @Test
  void twoAgentsWhoAnswerAtOnceAreNotBothOnTheCall() throws Exception {
    for (int round = 0; round < 10; round++) {
      StaffId one = floor.readyAgent();
      StaffId other = floor.readyAgent();
      LineCallId call = call();

      List<String> both = atOnce(() -> answers(one, call), () -> answers(other, call));

      assertThat(List.of(floor.state(one), floor.state(other))).containsOnlyOnce(new OnCall(call));
      assertThat(both).contains("answered");
    }
  }

  /// An exchange's event that fails is told again.
  private String answers(StaffId agent, LineCallId call) {
    try {
      floor.talks(agent, call);
      return "answered";
    } catch (DataAccessException _) {
      return "failed";
    }
  }

  @Test
  void nobodyLeavesTheirCaller() {
    StaffId agent = floor.readyAgent();
    floor.talks(agent, call());
    assertThat(said(floor.agents.signOff(agent))).isEqualTo("agent-has-a-call");
    assertThat(said(floor.agents.dismiss(agent, ADMIN))).isEqualTo("agent-has-a-call");
    assertThat(said(floor.agents.giveDeskPhone(agent, Optional.of(new DeskPhone("201")), ADMIN)))
        .isEqualTo("agent-has-a-call");
  }

  @Test
  void aSupervisorPausesAndReadiesAndSignsOffWhoeverTheyLike() {
    StaffId agent = floor.readyAgent();
    StaffId supervisor = floor.member(StaffRole.SUPERVISOR);
    Actor by = new Actor.Staff(supervisor, StaffRole.SUPERVISOR);

    floor.agents.pause(agent, PauseReason.BY_SUPERVISOR, by).orElseThrow();
    assertThat(floor.state(agent)).isEqualTo(new Paused(PauseReason.BY_SUPERVISOR));
    floor.agents.ready(agent, by).orElseThrow();
    assertThat(floor.state(agent)).isEqualTo(new Ready());
    floor.agents.signOff(agent, by).orElseThrow();
    assertThat(floor.state(agent)).isEqualTo(new Offline());
    assertThat(floor.audited("agent", agent.toString()))
        .endsWith("pause by staff", "be-ready by staff", "sign-off by staff");
  }

  @ParameterizedTest
  @EnumSource(
      value = PauseReason.class,
      names = {"NOT_ANSWERED", "BY_SUPERVISOR"})
  void agentsDoNotSayForOthersWhyTheyPause(PauseReason reason) {
    StaffId agent = floor.readyAgent();
    assertThat(said(floor.agents.pause(agent, reason, themselves(agent))))
        .isEqualTo("agent-pause-reason-not-theirs");
  }
}
