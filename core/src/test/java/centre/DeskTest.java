package centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.contactcentre.AgentState;
import io.dozvon.contactcentre.Agents;
import io.dozvon.contactcentre.Consulted;
import io.dozvon.contactcentre.Desk;
import io.dozvon.contactcentre.DeskAct;
import io.dozvon.contactcentre.DoctorAsked.Standing;
import io.dozvon.contactcentre.DoctorsAsked;
import io.dozvon.contactcentre.LineCall;
import io.dozvon.contactcentre.LineCallState;
import io.dozvon.contactcentre.LineCallState.Held;
import io.dozvon.contactcentre.LineCallState.Over;
import io.dozvon.contactcentre.LineCallState.Talking;
import io.dozvon.contactcentre.LineCallState.Waiting;
import io.dozvon.contactcentre.LineCallStory;
import io.dozvon.contactcentre.LineCalls;
import io.dozvon.contactcentre.LineOutcome;
import io.dozvon.presence.PageId;
import io.dozvon.telephony.Exchanges;
import io.dozvon.telephony.JoinTicket;
import io.dozvon.telephony.acd.Acd.Settling;
import io.dozvon.telephony.acd.AgentPhone;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.StaffId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/// What agents do with their callers, at a simulated exchange.
@CentreTest
@DirtiesContext
@TestPropertySource(
    properties = {
      "dozvon.contact-centre.page-grace=4s",
      "dozvon.contact-centre.desk.music-after=1s",
      "dozvon.contact-centre.desk.again=500ms"
    })
class DeskTest {
  private static final QueueId TECHNICAL = new QueueId("technical");
  private static final QueueId APPOINTMENTS = new QueueId("appointments");
  private static final Duration SOON = Duration.ofSeconds(12);

  private final Centre centre;
  private final Line line;
  private final Desk desk;
  private final Agents agents;
  private final DoctorsAsked doctors;
  private final LineCalls calls;
  private final Exchanges exchanges;
  private final DSLContext sql;
  private StaffId agent = StaffId.random();
  private PageId page = new PageId(UUID.randomUUID());

  DeskTest(
      Centre centre,
      Line line,
      Desk desk,
      Agents agents,
      DoctorsAsked doctors,
      LineCalls calls,
      Exchanges exchanges,
      DSLContext sql) {
    this.centre = centre;
    this.line = line;
    this.desk = desk;
    this.agents = agents;
    this.doctors = doctors;
    this.calls = calls;
    this.exchanges = exchanges;
    this.sql = sql;
  }

  @BeforeEach
  void anAgentIsReady() {
    await().atMost(SOON).until(() -> exchanges.statuses().getFirst().listening());
    agent = line.agent(TECHNICAL);
    page = agents.status(agent).page().orElseThrow();
    desk.phoneIsThere(agent, page);
  }

  @AfterEach
  void everybodyGoesHome() {
    calls.live().forEach(call -> centre.exchange.callerHangsUp(call.id()));
    await().atMost(SOON).until(() -> calls.live().isEmpty());
    agents.statuses().stream()
        .filter(it -> !(it.state() instanceof AgentState.Offline))
        .forEach(it -> agents.signOff(it.agent()));
  }

  @Test
  void aCallerWhoIsHeldStaysTheAgentsAndIsTakenBack() {
    LineCallId call = talking();

    desk.hold(agent).orElseThrow();

    assertThat(state(call)).isInstanceOf(Held.class);
    await().atMost(SOON).until(() -> !centre.exchange.talks(phone(agent)));
    assertThat(agents.status(agent).state()).isEqualTo(new AgentState.OnCall(call));
    assertThat(refusal(desk.hold(agent))).isEqualTo("caller-held");

    desk.takeBack(agent).orElseThrow();

    awaitTalking(call, agent);
    assertThat(centre.exchange.talks(phone(agent))).isTrue();
    assertThat(refusal(desk.takeBack(agent))).isEqualTo("caller-not-held");
    assertThat(story(call).visits()).hasSize(1);
    assertThat(story(call).acts())
        .map(LineCallStory.AgentAct::act)
        .containsExactly(DeskAct.HOLD, DeskAct.TAKE_BACK);
    assertThat(wrapUps(agent)).isZero();
  }

  @Test
  void whatCannotBeDoneIsRefusedWithItsReason() {
    assertThat(refusal(desk.hangUp(agent))).isEqualTo("no-caller");
    assertThat(refusal(desk.hold(StaffId.random()))).isEqualTo("no-caller");
    LineCallId call = talking();
    assertThat(refusal(desk.transfer(agent, new QueueId("nowhere")))).isEqualTo("no-such-queue");
    assertThat(refusal(desk.give(agent, agent))).isEqualTo("colleague-not-ready");
    assertThat(refusal(desk.give(agent, StaffId.random()))).isEqualTo("colleague-not-ready");
    assertThat(refusal(desk.settle(agent, Settling.BACK))).isEqualTo("asks-nobody");
    assertThat(refusal(desk.consult(agent, centre.doctorWithBrowser())))
        .isEqualTo("doctor-out-of-reach");
    assertThat(refusal(desk.consult(agent, DoctorId.random()))).isEqualTo("doctor-out-of-reach");
    assertThat(state(call)).isInstanceOf(Talking.class);
    assertThat(story(call).acts()).isEmpty();
  }

  @Test
  void anAgentWhoHangsUpEndsTheCall() {
    LineCallId call = talking();
    desk.hangUp(agent).orElseThrow();
    await()
        .atMost(SOON)
        .until(() ->
            state(call) instanceof Over(LineOutcome outcome, _) && outcome == LineOutcome.ANSWERED);
    assertThat(agents.status(agent).state()).isInstanceOf(AgentState.WrapUp.class);
  }

  @Test
  void aCallerWhoIsTransferredWaitsInTheOtherQueue() {
    LineCallId call = talking();
    desk.transfer(agent, APPOINTMENTS).orElseThrow();
    await()
        .atMost(SOON)
        .until(() ->
            state(call) instanceof Waiting(QueueId queue, _, _) && queue.equals(APPOINTMENTS));
    assertThat(story(call).visits()).hasSize(2);
    await().atMost(SOON).until(() -> agents.status(agent).state() instanceof AgentState.WrapUp);
  }

  @Test
  void aCallerWhoIsGivenToAnotherAgentTalksWithThem() {
    LineCallId call = talking();
    StaffId other = line.agent(APPOINTMENTS);
    desk.give(agent, other).orElseThrow();
    awaitTalking(call, other);
    assertThat(calls.of(agent)).isEmpty();
    assertThat(calls.of(other)).map(LineCall::id).hasValue(call);
  }

  @Test
  void aColleagueIsAskedAndTakesTheCallerOver() {
    LineCallId call = talking();
    StaffId other = line.agent(APPOINTMENTS);
    await().atMost(SOON).until(() -> centre.exchange.knows(other, phone(other)));

    desk.consult(agent, other).orElseThrow();

    assertThat(desk.consulted(agent)).hasValue(new Consulted.Colleague(other));
    assertThat(state(call)).isInstanceOf(Held.class);
    await().atMost(SOON).until(() -> centre.exchange.talks(phone(other)));
    assertThat(refusal(desk.transfer(agent, APPOINTMENTS))).isEqualTo("asks-already");

    desk.settle(agent, Settling.TRANSFER).orElseThrow();

    awaitTalking(call, other);
    assertThat(agents.status(agent).state()).isInstanceOf(AgentState.WrapUp.class);
    assertThat(agents.status(other).state()).isEqualTo(new AgentState.OnCall(call));
  }

  @Test
  void aDoctorIsAskedAtTheirDeskPhoneAndTheAgentTalksWithTheCallerAgain() {
    LineCallId call = talking();
    DoctorId doctor = centre.doctorWithDeskPhone();

    desk.consult(agent, doctor).orElseThrow();
    assertThat(desk.consulted(agent)).hasValue(new Consulted.OfDoctor(doctor));
    desk.settle(agent, Settling.CONFERENCE).orElseThrow();
    awaitTalking(call, agent);
    assertThat(desk.consulted(agent)).isPresent();
    desk.settle(agent, Settling.BACK).orElseThrow();

    await().atMost(SOON).until(() -> desk.consulted(agent).isEmpty());
    awaitTalking(call, agent);
    assertThat(story(call).visits()).hasSize(1);
  }

  @Test
  void whenThePageIsGoneTheCallerHearsMusicAndIsTakenBackWhenItIsThereAgain() {
    LineCallId call = talking();

    line.closes(agent, page);
    await().atMost(SOON).until(() -> state(call) instanceof Held);
    PageId next = line.opens(agent);
    desk.phoneIsThere(agent, next);

    awaitTalking(call, agent);
    assertThat(agents.status(agent).state()).isEqualTo(new AgentState.OnCall(call));
    assertThat(story(call).acts())
        .map(LineCallStory.AgentAct::act)
        .contains(DeskAct.PAGE_GONE, DeskAct.PAGE_BACK);
    assertThat(wrapUps(agent)).isZero();
  }

  @Test
  void whenThePageStaysAwayTheCallerWaitsFirstAndTheAgentIsSignedOff() {
    LineCallId call = talking();

    line.closes(agent, page);

    await().atMost(SOON).until(() -> state(call) instanceof Waiting);
    assertThat(agents.status(agent).state()).isInstanceOf(AgentState.Offline.class);
    assertThat(story(call).visits()).hasSize(2);
    StaffId other = line.agent(TECHNICAL);
    awaitTalking(call, other);
  }

  @Test
  void aSecondTabTakesTheConversationOver() {
    LineCallId call = talking();

    PageId other = line.opens(agent);
    assertThat(desk.phoneIsThere(agent, other)).isPresent();

    awaitTalking(call, agent);
    assertThat(desk.phoneIsThere(agent, other)).isEmpty();
    assertThat(story(call).visits()).hasSize(1);
    assertThat(wrapUps(agent)).isZero();
  }

  @Test
  void aDoctorAtTheirWorkplaceIsAskedComesByATokenAndIsThereForTheAgent() {
    LineCallId call = talking();
    DoctorId doctor = centre.doctorWithBrowser();
    centre.opensWorkplace(doctor);

    desk.consult(agent, doctor).orElseThrow();

    assertThat(state(call)).isInstanceOf(Talking.class);
    assertThat(doctors.of(doctor).orElseThrow().standing()).isEqualTo(Standing.ASKED);
    assertThat(refusal(desk.consult(agent, doctor))).isEqualTo("doctor-busy");
    JoinTicket ticket = doctors.accept(new Actor.Doctor(doctor)).orElseThrow();
    assertThat(refusal(doctors.accept(new Actor.Doctor(doctor)))).isEqualTo("line-asks-no-more");
    centre.exchange.browserCalls(ticket.token());
    await().atMost(SOON).until(() -> state(call) instanceof Held);
    assertThat(desk.consulted(agent)).contains(new Consulted.OfDoctor(doctor));

    assertThat(doctors.of(doctor).orElseThrow().standing()).isEqualTo(Standing.THERE);

    desk.settle(agent, Settling.BACK).orElseThrow();

    awaitTalking(call, agent);
    centre.exchange.callerHangsUp(call);
    await().atMost(SOON).until(() -> doctors.of(doctor).isEmpty());
  }

  @Test
  void aDoctorDeclinesOrTheAgentAsksNoLongerAndTheCallerHasHeardNothingOfIt() {
    LineCallId call = talking();
    DoctorId doctor = centre.doctorWithBrowser();
    centre.opensWorkplace(doctor);
    desk.consult(agent, doctor).orElseThrow();

    doctors.decline(new Actor.Doctor(doctor)).orElseThrow();
    assertThat(doctors.awaited(call)).isEmpty();
    desk.consult(agent, doctor).orElseThrow();
    assertThat(refusal(doctors.withdraw(StaffId.random()))).isEqualTo("asks-nobody");
    doctors.withdraw(agent).orElseThrow();

    assertThat(refusal(doctors.accept(new Actor.Doctor(doctor)))).isEqualTo("line-asks-no-more");
    assertThat(refusal(doctors.decline(new Actor.Doctor(doctor)))).isEqualTo("line-asks-no-more");
    assertThat(state(call)).isInstanceOf(Talking.class);
  }

  @Test
  void aDoctorWhoComesWhenTheCallerHasGoneIsLetGo() {
    LineCallId call = talking();
    DoctorId doctor = centre.doctorWithBrowser();
    centre.opensWorkplace(doctor);
    desk.consult(agent, doctor).orElseThrow();
    JoinTicket ticket = doctors.accept(new Actor.Doctor(doctor)).orElseThrow();

    centre.exchange.callerHangsUp(call);
    await().atMost(SOON).until(() -> doctors.of(doctor).isEmpty());
    centre.exchange.browserCalls(ticket.token());

    await().atMost(SOON).until(() -> !centre.exchange.legsNow().containsKey(ticket.leg()));
  }

  private LineCallId talking() {
    LineCallId call =
        centre.exchange.lineIsCalled(Optional.of(Line.number()), Caller.DID, Language.RUSSIAN);
    centre.exchange.callerPresses(call, '2');
    awaitTalking(call, agent);
    return call;
  }

  private void awaitTalking(LineCallId call, StaffId with) {
    await()
        .atMost(SOON)
        .until(() ->
            calls.find(call, Centre.ADMIN) instanceof Answer.Granted
                && state(call) instanceof Talking(_, StaffId who, _)
                && who.equals(with));
  }

  private LineCallStory story(LineCallId call) {
    return calls.find(call, Centre.ADMIN).orElseThrow();
  }

  private LineCallState state(LineCallId call) {
    return story(call).call().state();
  }

  private AgentPhone phone(StaffId of) {
    return agents.find(of).orElseThrow().phone();
  }

  private int wrapUps(StaffId of) {
    return sql.fetchCount(
        sql.selectOne()
            .from("contactcentre.agent_time")
            .where("staff_id = ? and state = 'wrap-up'", of.value()));
  }

  private static <T> String refusal(Answer<T> answer) {
    return answer instanceof Answer.Refused<T>(var why) ? why.id() : "granted";
  }
}
