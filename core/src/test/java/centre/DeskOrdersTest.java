package centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.contactcentre.AgentState;
import io.dozvon.contactcentre.Agents;
import io.dozvon.contactcentre.Desk;
import io.dozvon.contactcentre.DeskAct;
import io.dozvon.contactcentre.LineCall;
import io.dozvon.contactcentre.LineCallStory.AgentAct;
import io.dozvon.presence.PageId;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.TimedWork;
import io.dozvon.telephony.acd.Acd.Settling;
import io.dozvon.telephony.acd.AcdEvent.By;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;

/// What agents and the service wish for callers, at an exchange that cannot be told anything and
/// says what the test has it say.
@CentreTest
class DeskOrdersTest {
  private final Line line;
  private final Desk desk;
  private final Agents agents;
  private final TimedWork<LineCallId> pages;
  private final DSLContext sql;
  private final ExchangeName exchange = Line.exchange();
  private final QueueId queue;
  private final StaffId agent;
  private final Caller caller;

  DeskOrdersTest(
      Line line,
      Desk desk,
      Agents agents,
      @Qualifier("agentsWithoutPage") TimedWork<LineCallId> pages,
      DSLContext sql) {
    this.line = line;
    this.desk = desk;
    this.agents = agents;
    this.pages = pages;
    this.sql = sql;
    this.queue = line.queue();
    this.agent = line.agent(queue);
    this.caller = line.calls(exchange, Line.minutesAgo(3)).queued(queue).after(2);
  }

  @Test
  void whoCouldNotBeHeldTalksOnAndTheWishIsOnRecord() {
    answers();

    assertThat(desk.hold(agent)).isInstanceOf(Answer.Granted.class);

    await().atMost(Duration.ofSeconds(5)).until(() -> standing().equals("Talking"));
    assertThat(acts()).containsExactly(DeskAct.HOLD);
  }

  @Test
  void whoCouldNotBeAskedIsAskedNoLonger() {
    answers();
    StaffId other = line.agent(queue);

    assertThat(desk.consult(agent, other)).isInstanceOf(Answer.Granted.class);

    await().atMost(Duration.ofSeconds(5)).until(() -> desk.consulted(agent).isEmpty());
    assertThat(standing()).isEqualTo("Talking");
  }

  @Test
  void whatCannotBeDoneIsRefusedWithItsReason() {
    assertThat(refusal(desk.hangUp(agent))).isEqualTo("no-caller");
    line.tellAll(caller.offered(queue, agent));
    assertThat(refusal(desk.hangUp(agent))).isEqualTo("caller-not-answered");
    answers();
    assertThat(refusal(desk.takeBack(agent))).isEqualTo("caller-not-held");
    assertThat(refusal(desk.transfer(agent, new QueueId("nowhere")))).isEqualTo("no-such-queue");
    assertThat(refusal(desk.give(agent, agent))).isEqualTo("colleague-not-ready");
    assertThat(refusal(desk.give(agent, StaffId.random()))).isEqualTo("colleague-not-ready");
    assertThat(refusal(desk.settle(agent, Settling.BACK))).isEqualTo("asks-nobody");
    assertThat(refusal(desk.hangUp(line.agent(queue)))).isEqualTo("no-caller");
    assertThat(acts()).isEmpty();
  }

  @Test
  void whosePageIsGoneHasTheirCallerHeldAndTakenBackWhenItIsThereAgain() {
    answers();
    assertThat(due()).isEmpty();
    pageGone(Duration.ofSeconds(10));

    act();
    assertThat(standing()).isEqualTo("Held");
    assertThat(due()).isEmpty();

    sql.execute(
        "update contactcentre.agent_state set gone_at = null where staff_id = ?", agent.value());
    act();
    assertThat(acts()).containsExactly(DeskAct.PAGE_GONE, DeskAct.PAGE_BACK);
    assertThat(due()).as("ordered a moment ago").isEmpty();

    line.tellAll(
        caller.after(9).parted(queue, agent, By.TRANSFER).after(1).connected(queue, agent));
    assertThat(standing()).isEqualTo("Talking");
    assertThat(line.visits(caller)).hasSize(1);
    assertThat(agents.status(agent).state()).isEqualTo(new AgentState.OnCall(caller.id));
    assertThat(wrapUps()).isZero();
  }

  @Test
  void aPageWhoseConnectionStumblesDisturbsNobody() {
    answers();
    pageGone(Duration.ofSeconds(1));
    assertThat(due()).isEmpty();
    pages.act(caller.id);
    assertThat(standing()).isEqualTo("Talking");
  }

  @Test
  void whoseAgentDoesNotComeBackWaitsFirst() {
    answers();
    pageGone(Duration.ofSeconds(10));
    act();

    signedOffForIt();
    act();

    assertThat(acts()).containsExactly(DeskAct.PAGE_GONE, DeskAct.PAGE_STAYED_AWAY);
    assertThat(due()).as("ordered a moment ago").isEmpty();
    line.tellAll(caller.after(20).parted(queue, agent, By.TRANSFER).queued(queue));
    assertThat(standing()).isEqualTo("Waiting");
    assertThat(agents.status(agent).state()).isInstanceOf(AgentState.Offline.class);
    assertThat(line.visits(caller)).containsExactly(queue + " ANSWERED " + agent, queue + " open");
  }

  @Test
  void anotherTabWhosePhoneIsThereTakesTheConversationOverAndItIsOneConversation() {
    answers();
    PageId first = agents.status(agent).page().orElseThrow();
    assertThat(desk.phoneIsThere(agent, first)).isEmpty();

    PageId second = line.opens(agent);
    assertThat(desk.phoneIsThere(agent, second)).isPresent();
    line.tellAll(
        caller.after(9).parted(queue, agent, By.TRANSFER).after(1).connected(queue, agent));

    assertThat(standing()).isEqualTo("Talking");
    assertThat(desk.phoneIsThere(agent, second)).isEmpty();
    assertThat(line.visits(caller)).hasSize(1);
    assertThat(wrapUps()).isZero();
  }

  private void answers() {
    line.tellAll(caller.after(1).connected(queue, agent));
  }

  private void pageGone(Duration since) {
    sql.execute(
        "update contactcentre.agent_state set gone_at = now() - ?::interval where staff_id = ?",
        since.toSeconds() + " seconds",
        agent.value());
  }

  private void signedOffForIt() {
    sql.execute(
        """
        update contactcentre.agent_state
           set state = 'offline', call_id = null, page = null, afterwards = null, gone_at = null
         where staff_id = ?
        """,
        agent.value());
  }

  private List<LineCallId> due() {
    return pages.due(Set.of(exchange), Instant.now(), 10);
  }

  private void act() {
    assertThat(due()).containsExactly(caller.id);
    pages.act(caller.id);
  }

  private String standing() {
    return line.standing(caller);
  }

  private List<DeskAct> acts() {
    return line.story(caller).acts().stream().map(AgentAct::act).toList();
  }

  private int wrapUps() {
    return sql.fetchCount(
        sql.selectOne()
            .from("contactcentre.agent_time")
            .where("staff_id = ? and state = 'wrap-up'", agent.value()));
  }

  private static String refusal(Answer<LineCall> answer) {
    return answer instanceof Answer.Refused<LineCall>(var why) ? why.id() : "granted";
  }
}
