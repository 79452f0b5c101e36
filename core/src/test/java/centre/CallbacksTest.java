package centre;

import static centre.Centre.refusalOf;
import static io.dozvon.telephony.simulated.FarSide.nobody;
import static io.dozvon.telephony.simulated.FarSide.person;
import static io.dozvon.telephony.simulated.FarSide.refusal;
import static io.dozvon.telephony.simulated.FarSide.silent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.dozvon.callbacks.Callback.Assigned;
import io.dozvon.callbacks.Callback.Cancelled;
import io.dozvon.callbacks.Callback.Done;
import io.dozvon.callbacks.Callback.GivenUp;
import io.dozvon.callbacks.Callback.RingingCaller;
import io.dozvon.callbacks.Callback.Scheduled;
import io.dozvon.callbacks.Callback.Talking;
import io.dozvon.callbacks.Callback.Wanted;
import io.dozvon.callbacks.CallbackId;
import io.dozvon.callbacks.CallbackOutcome;
import io.dozvon.callbacks.CallbackWish;
import io.dozvon.callbacks.CancelReason;
import io.dozvon.callbacks.GiveUp;
import io.dozvon.contactcentre.CallbackRequested;
import io.dozvon.contactcentre.CallbackRequested.Why;
import io.dozvon.telephony.ExchangeEvent;
import io.dozvon.telephony.ExchangeStatus.Health;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.simulated.FarSide;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.StaffRole;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whom the line owes a call is called, once, by one agent, at their place.
@CentreTest
class CallbacksTest {
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final FarSide BUSY = refusal(486, 17);

  private final Centre centre;
  private final Floor floor;
  private final DSLContext sql;
  private final Clock clock;
  private final QueueId queue;

  CallbacksTest(Centre centre, Floor floor, DSLContext sql, Clock clock) {
    this.centre = centre;
    this.floor = floor;
    this.sql = sql;
    this.clock = clock;
    this.queue = floor.queue();
  }

  @BeforeEach
  void theExchangeIsThere() {
    await().atMost(SOON).until(() -> centre.health() == Health.UP);
  }

  private static Actor.Staff as(StaffId agent) {
    return new Actor.Staff(agent, StaffRole.AGENT);
  }

  private CallbackWish wish(PhoneNumber number, Optional<LocalDateTime> at) {
    return new CallbackWish(
        queue, number, Language.RUSSIAN, at, Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Test
  void theAgentsPhoneRingsFirstThenTheCallersAndTheyTalkAndTheTryIsOnRecord() {
    PhoneNumber number = floor.number(person());
    StaffId agent = floor.readyAgent(queue);

    floor.requested(number, queue, Why.KEY, Duration.ofMinutes(2));

    Talking talking = floor.await(Talking.class, number);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(centre.exchange.legsNow())
                .containsEntry(talking.agentLeg(), LegState.JOINED)
                .containsEntry(talking.callerLeg(), LegState.JOINED));
    assertThat(talking.agent()).isEqualTo(agent);
    assertThat(floor.doing(agent)).isEqualTo("paused callback");

    centre.exchange.hangsUp(talking.callerLeg());

    Done done = floor.await(Done.class, number);
    assertThat(done.outcome()).isEqualTo(CallbackOutcome.TALKED);
    assertThat(floor.story(number)).containsExactly("answered");
    floor.awaitDoing("ready", agent);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(centre.exchange.legsNow())
                .doesNotContainKeys(talking.agentLeg(), talking.callerLeg()));
  }

  @Test
  void aTalkWhosePageIsLoadedAnewGoesOnAtItsNewPhone() {
    PhoneNumber number = floor.number(person());
    StaffId agent = floor.readyAgent(queue);
    floor.requested(number, queue, Why.KEY, Duration.ofMinutes(2));
    Talking before = floor.await(Talking.class, number);

    assertThat(floor.callbacks.phoneIsThere(agent)).contains(before.facts().id());

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(floor.only(number).callback())
                .isInstanceOfSatisfying(
                    Talking.class,
                    again -> {
                      assertThat(again.agentLeg()).isNotEqualTo(before.agentLeg());
                      assertThat(again.callerLeg()).isEqualTo(before.callerLeg());
                      assertThat(centre.exchange.legsNow())
                          .containsEntry(again.agentLeg(), LegState.JOINED)
                          .containsEntry(again.callerLeg(), LegState.JOINED)
                          .doesNotContainKey(before.agentLeg());
                    }));
    assertThat(centre.exchange.callsTo(number)).isEqualTo(1);
    centre.exchange.hangsUp(before.callerLeg());
    assertThat(floor.await(Done.class, number).outcome()).isEqualTo(CallbackOutcome.TALKED);
  }

  @Test
  void aTalkEndsIfThePhoneOfTheNewPageIsNotAnswered() {
    PhoneNumber number = floor.number(person());
    StaffId agent = floor.readyAgent(queue, person(), nobody());
    floor.requested(number, queue, Why.KEY, Duration.ofMinutes(2));
    Talking before = floor.await(Talking.class, number);

    floor.callbacks.phoneIsThere(agent);

    floor.await(Done.class, number);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(centre.exchange.legsNow()).doesNotContainKey(before.callerLeg()));
  }

  @Test
  void aTalkEndsWhenItsAgentIsSignedOffAndWhoIsOnNothingIsRungForNothing() {
    PhoneNumber number = floor.number(person());
    StaffId agent = floor.readyAgent(queue);
    assertThat(floor.callbacks.phoneIsThere(agent)).isEmpty();
    floor.requested(number, queue, Why.KEY, Duration.ofMinutes(2));
    Talking talking = floor.await(Talking.class, number);

    floor.signsOff(agent);

    floor.await(Done.class, number);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(centre.exchange.legsNow())
                .doesNotContainKeys(talking.agentLeg(), talking.callerLeg()));
  }

  @Test
  void whoKnowsBetterWhereAPhoneIsSaysSoAndHoursGoByThat() {
    PhoneNumber number = floor.number(person());
    ZoneId moscow = ZoneId.of("Europe/Moscow");
    ZoneId kamchatka = ZoneId.of("Asia/Kamchatka");
    CallbackId id = floor.callbacks.add(wish(number, Optional.empty()), Centre.ADMIN).orElseThrow();
    assertThat(floor.only(number).callback().facts().timeZone()).isEqualTo(moscow);
    LocalDateTime then =
        LocalDateTime.ofInstant(clock.instant(), kamchatka)
            .plusHours(1)
            .truncatedTo(ChronoUnit.MINUTES);

    floor
        .callbacks
        .reschedule(id, Optional.of(then), Optional.of(kamchatka), Optional.empty(), Centre.ADMIN)
        .orElseThrow();

    Scheduled scheduled = floor.await(Scheduled.class, number);
    assertThat(scheduled.facts().timeZone()).isEqualTo(kamchatka);
    assertThat(scheduled.dueAt()).isEqualTo(then.atZone(kamchatka).toInstant());
  }

  @Test
  void whoHasWaitedLongerIsCalledFirstWhoeverAskedFirst() {
    PhoneNumber later = floor.number(person());
    PhoneNumber earlier = floor.number(person());
    floor.requested(later, queue, Why.KEY, Duration.ofMinutes(1));
    floor.requested(earlier, queue, Why.ABANDONED, Duration.ofMinutes(5));

    floor.readyAgent(queue);

    floor.await(Talking.class, earlier);
    assertThat(floor.only(later).callback()).isInstanceOf(Wanted.class);
  }

  @Test
  void whoAsksTwiceIsCalledOnceAndKeepsTheEarlierPlace() {
    PhoneNumber number = floor.number(person());
    CallbackRequested first = floor.requested(number, queue, Why.ABANDONED, Duration.ofMinutes(9));
    floor.requested(number, queue, Why.KEY, Duration.ofMinutes(1));
    floor.told(first);

    Wanted wanted = (Wanted) floor.only(number).callback();

    assertThat(wanted.facts().waitingSince())
        .isCloseTo(first.waitingSince(), within(1, ChronoUnit.MILLIS));
    assertThat(wanted.facts().why()).isEqualTo(io.dozvon.callbacks.Why.KEY);
  }

  @Test
  void whatTheLineTellsOnceMoreAfterTheCallIsNoNewCallback() {
    PhoneNumber number = floor.number(person());
    StaffId agent = floor.agent(queue);
    CallbackRequested request = floor.requested(number, queue, Why.KEY, Duration.ofMinutes(1));
    floor.callbacks.cancel(floor.idOf(number), CancelReason.SETTLED, as(agent)).orElseThrow();

    floor.told(request);

    assertThat(floor.all(number)).hasSize(1);
  }

  @Test
  void whoHungUpIsNotCalledIfTheyGotThroughThemselves() {
    PhoneNumber number = floor.number(person());
    floor.requested(number, queue, Why.ABANDONED, Duration.ofMinutes(3));

    floor.answered(number, queue, floor.agent(queue));

    Done done = floor.await(Done.class, number);
    assertThat(done.outcome()).isEqualTo(CallbackOutcome.CALLED_THEMSELVES);
    assertThat(floor.story(number)).isEmpty();
  }

  @Test
  void whoGetsThroughWhileTheirPhoneRingsIsLeftAloneAndTheTryDoesNotCount() {
    PhoneNumber number = floor.number(nobody());
    StaffId agent = floor.readyAgent(queue);
    floor.requested(number, queue, Why.KEY, Duration.ofMinutes(3));
    RingingCaller ringing = floor.await(RingingCaller.class, number);

    floor.answered(number, queue, floor.agent(queue));

    floor.await(Done.class, number);
    assertThat(floor.story(number)).containsExactly("cancelled");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(centre.exchange.legsNow())
                .doesNotContainKeys(ringing.agentLeg(), ringing.callerLeg()));
    floor.awaitDoing("ready", agent);
  }

  @Test
  void aBusyPhoneIsTriedAgainAndAfterThreeCountedTriesGivenUp() {
    PhoneNumber number = floor.number(BUSY);
    StaffId agent = floor.readyAgent(queue);

    floor.requested(number, queue, Why.KEY, Duration.ofMinutes(1));

    GivenUp givenUp = floor.await(GivenUp.class, number);
    assertThat(givenUp.reason()).isEqualTo(GiveUp.NOT_REACHED);
    assertThat(floor.story(number)).containsExactly("busy counted", "busy counted", "busy counted");
    assertThat(centre.exchange.callsTo(number)).isEqualTo(3);
    floor.awaitDoing("ready", agent);
  }

  @Test
  void theCarriersFaultDoesNotCount() {
    PhoneNumber number = floor.number(refusal(503, 34), person());
    floor.readyAgent(queue);

    floor.requested(number, queue, Why.KEY, Duration.ofMinutes(1));

    floor.await(Talking.class, number);
    assertThat(floor.story(number)).containsExactly("congestion", "answered");
  }

  @Test
  void anAgentWhosePhoneIsNotAnsweredIsPausedAndAnotherOneCalls() {
    PhoneNumber number = floor.number(person());
    StaffId away = floor.readyAgent(queue, nobody());
    floor.requested(number, queue, Why.KEY, Duration.ofMinutes(1));
    floor.awaitDoing("paused callback", away);
    StaffId there = floor.readyAgent(queue);

    Talking talking = floor.await(Talking.class, number);

    assertThat(talking.agent()).isEqualTo(there);
    assertThat(floor.doing(away)).isEqualTo("paused not-answered");
  }

  @Test
  void anAgentWhoHangsUpFirstEndsTheRingingAndItDoesNotCount() {
    PhoneNumber number = floor.number(nobody());
    StaffId agent = floor.readyAgent(queue);
    floor.requested(number, queue, Why.KEY, Duration.ofMinutes(1));
    RingingCaller ringing = floor.await(RingingCaller.class, number);

    centre.exchange.hangsUp(ringing.agentLeg());

    Wanted wanted = floor.await(Wanted.class, number);
    assertThat(wanted.passed().orElseThrow().agent()).isEqualTo(agent);
    assertThat(floor.story(number)).containsExactly("cancelled");
    assertThat(floor.doing(agent)).isEqualTo("paused callback");
  }

  @Test
  void anOfferThatIsDeclinedGoesToAnotherAgent() {
    PhoneNumber number = floor.number(person());
    StaffId first = floor.readyAgent(queue);
    floor.requested(number, queue, Why.KEY, Duration.ofMinutes(1));
    Assigned assigned = floor.await(Assigned.class, number);
    floor.readyAgent(queue);

    floor.callbacks.decline(assigned.facts().id(), first).orElseThrow();

    Talking talking = floor.await(Talking.class, number);
    assertThat(talking.agent()).isNotEqualTo(first);
    assertThat(floor.doing(first)).isEqualTo("ready");
  }

  @Test
  void ofManyAgentsWhoTakeTheSameOneAtOnceOneGetsIt() throws Exception {
    PhoneNumber number = floor.number(person());
    List<StaffId> agents = IntStream.range(0, 6).mapToObj(_ -> floor.agent(queue)).toList();
    CallbackId id = floor.callbacks.add(wish(number, Optional.empty()), Centre.ADMIN).orElseThrow();
    sql.execute(
        "update callbacks.callback set due_at = now() + interval '1 hour' where id = ?",
        id.value());
    agents.forEach(floor::signsOn);

    List<Callable<String>> takes =
        agents.stream()
            .<Callable<String>>map(agent -> () -> refusalOf(floor.callbacks.take(id, agent)))
            .toList();
    List<String> answers = all(takes);

    assertThat(answers).filteredOn(it -> it.startsWith("granted")).hasSize(1);
    assertThat(answers).filteredOn("callback-not-waiting"::equals).hasSize(5);
    floor.await(Talking.class, number);
    assertThat(centre.exchange.callsTo(number)).isEqualTo(1);
  }

  private static <T> List<T> all(List<Callable<T>> tasks) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
    }
  }

  @Test
  void manyCallersAndManyAgentsMeetInPairs() {
    List<PhoneNumber> numbers =
        IntStream.range(0, 8).mapToObj(_ -> floor.number(person())).toList();
    numbers.forEach(it -> floor.requested(it, queue, Why.OVERFLOW, Duration.ofMinutes(1)));

    List<StaffId> agents = IntStream.range(0, 8).mapToObj(_ -> floor.readyAgent(queue)).toList();

    List<StaffId> on = numbers.stream().map(it -> floor.await(Talking.class, it).agent()).toList();
    assertThat(on).containsExactlyInAnyOrderElementsOf(agents);
    assertThat(numbers).allSatisfy(it -> assertThat(centre.exchange.callsTo(it)).isEqualTo(1));
  }

  @Test
  void anAgentOfAnotherQueueSeesAndChangesNothing() {
    PhoneNumber number = floor.number(person());
    floor.requested(number, queue, Why.KEY, Duration.ofMinutes(1));
    CallbackId id = floor.idOf(number);
    StaffId stranger = floor.agent(floor.queue());
    floor.signsOn(stranger);

    assertThat(floor.callbacks.waiting(stranger, 100)).isEmpty();
    assertThat(refusalOf(floor.callbacks.look(id, as(stranger)))).isEqualTo("callback-not-found");
    assertThat(refusalOf(floor.callbacks.take(id, stranger))).isEqualTo("callback-not-found");
    assertThat(refusalOf(floor.callbacks.cancel(id, CancelReason.SETTLED, as(stranger))))
        .isEqualTo("callback-not-found");
    assertThat(
            refusalOf(
                floor.callbacks.reschedule(
                    id, Optional.empty(), Optional.empty(), Optional.empty(), as(stranger))))
        .isEqualTo("callback-not-found");
    assertThat(refusalOf(floor.callbacks.add(wish(number, Optional.empty()), as(stranger))))
        .isEqualTo("callback-queue-not-found");
    assertThat(
            floor.callbacks.look(id, new Actor.Staff(stranger, StaffRole.SUPERVISOR)).orElseThrow())
        .isNotNull();
  }

  @Test
  void whatIsCancelledIsTakenBackByTheOneWhoDidItForAMoment() {
    PhoneNumber number = floor.number(person());
    floor.requested(number, queue, Why.KEY, Duration.ofMinutes(4));
    CallbackId id = floor.idOf(number);
    StaffId agent = floor.agent(queue);
    floor.callbacks.cancel(id, CancelReason.NOT_WANTED, as(agent)).orElseThrow();
    assertThat(floor.await(Cancelled.class, number).reason()).isEqualTo(CancelReason.NOT_WANTED);

    assertThat(refusalOf(floor.callbacks.undo(id, as(floor.agent(queue)))))
        .isEqualTo("callback-not-undone");
    floor.callbacks.undo(id, as(agent)).orElseThrow();

    assertThat(floor.only(number).callback()).isInstanceOf(Wanted.class);
  }

  @Test
  void whoIsToBeCalledLaterIsCalledThenAndKeepsTheirPlace() {
    PhoneNumber number = floor.number(person());
    CallbackRequested request = floor.requested(number, queue, Why.KEY, Duration.ofMinutes(4));
    CallbackId id = floor.idOf(number);
    ZoneId zone = floor.only(number).callback().facts().timeZone();
    LocalDateTime inAnHour = LocalDateTime.ofInstant(clock.instant(), zone).plusHours(1);
    StaffId agent = floor.agent(queue);
    floor
        .callbacks
        .reschedule(
            id, Optional.of(inAnHour), Optional.empty(), Optional.of("просила позже"), as(agent))
        .orElseThrow();
    floor.signsOn(agent);

    Scheduled scheduled = floor.await(Scheduled.class, number);
    assertThat(scheduled.facts().waitingSince()).isBefore(request.waitingSince().plusSeconds(1));
    sql.execute("update callbacks.callback set due_at = now() where id = ?", id.value());

    floor.await(Talking.class, number);
  }

  @Test
  void aTimeThatClocksLeaveOutIsRefused() {
    CallbackWish gap =
        new CallbackWish(
            queue,
            floor.number(),
            Language.ENGLISH,
            Optional.of(LocalDateTime.of(2027, 3, 28, 2, 30)),
            Optional.of(ZoneId.of("Europe/Berlin")),
            Optional.empty(),
            Optional.empty());

    assertThat(refusalOf(floor.callbacks.add(gap, Centre.ADMIN)))
        .isEqualTo("callback-no-such-time");
  }

  @Test
  void numbersThatAreNotDialledAreNotCalledBack() {
    PhoneNumber abroad = new PhoneNumber("+12125551234");
    floor.requested(abroad, queue, Why.KEY, Duration.ofMinutes(1));

    assertThat(floor.all(abroad)).isEmpty();
    assertThat(refusalOf(floor.callbacks.add(wish(abroad, Optional.empty()), Centre.ADMIN)))
        .isEqualTo("callback-number-not-allowed");
  }

  @Test
  void aTryThatWasWrittenDownAndNeverDialledDoesNotCountAndIsMadeAgain() {
    PhoneNumber number = floor.number(silent(), person());
    floor.readyAgent(queue);
    floor.requested(number, queue, Why.KEY, Duration.ofMinutes(1));
    RingingCaller ringing = floor.await(RingingCaller.class, number);

    floor.told(
        new ExchangeEvent.Resumed(
            Centre.EXCHANGE,
            clock.instant().plusSeconds(5),
            Map.of(ringing.agentLeg(), LegState.WAITING)));

    floor.await(Talking.class, number);
    assertThat(floor.story(number)).containsExactly("unknown", "answered");
  }

  @Test
  void aConversationThatTheNodeFindsAgainGoesOn() {
    PhoneNumber number = floor.number(person());
    floor.readyAgent(queue);
    floor.requested(number, queue, Why.KEY, Duration.ofMinutes(1));
    Talking talking = floor.await(Talking.class, number);

    floor.told(
        new ExchangeEvent.Resumed(Centre.EXCHANGE, clock.instant(), centre.exchange.legsNow()));

    assertThat(floor.await(Talking.class, number).callerLeg()).isEqualTo(talking.callerLeg());
    assertThat(centre.exchange.legsNow()).containsKeys(talking.agentLeg(), talking.callerLeg());
  }

  @Test
  void aPhoneThatAnsweredWhileNobodyListenedIsJoinedWhenSomebodyDoes() {
    PhoneNumber number = floor.number(nobody());
    floor.readyAgent(queue);
    floor.requested(number, queue, Why.KEY, Duration.ofMinutes(1));
    RingingCaller ringing = floor.await(RingingCaller.class, number);

    Map<LegId, LegState> seen = new HashMap<>(centre.exchange.legsNow());
    seen.put(ringing.agentLeg(), LegState.WAITING);
    seen.put(ringing.callerLeg(), LegState.WAITING);
    floor.told(new ExchangeEvent.Resumed(Centre.EXCHANGE, clock.instant(), seen));

    assertThat(floor.await(Talking.class, number).callerLeg()).isEqualTo(ringing.callerLeg());
    assertThat(floor.story(number)).containsExactly("answered");
  }
}
