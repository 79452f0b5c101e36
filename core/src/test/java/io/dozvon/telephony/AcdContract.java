package io.dozvon.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.telephony.AcdBench.Caller;
import io.dozvon.telephony.AcdBench.Conduct;
import io.dozvon.telephony.AcdBench.Phone;
import io.dozvon.telephony.acd.Acd.Settling;
import io.dozvon.telephony.acd.AcdEvent.Arrived;
import io.dozvon.telephony.acd.AcdEvent.By;
import io.dozvon.telephony.acd.AcdEvent.CallbackWanted;
import io.dozvon.telephony.acd.AcdEvent.Connected;
import io.dozvon.telephony.acd.AcdEvent.Left;
import io.dozvon.telephony.acd.AcdEvent.NotTaken;
import io.dozvon.telephony.acd.AcdEvent.Offered;
import io.dozvon.telephony.acd.AcdEvent.Over;
import io.dozvon.telephony.acd.AcdEvent.Parted;
import io.dozvon.telephony.acd.AcdEvent.Queued;
import io.dozvon.telephony.acd.AcdEvent.Why;
import io.dozvon.telephony.acd.AcdResumed;
import io.dozvon.telephony.acd.AcdResumed.LiveCall;
import io.dozvon.telephony.acd.AgentLine;
import io.dozvon.telephony.acd.JournalEntry;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.LineSetup;
import io.dozvon.telephony.acd.LineSetup.Hours;
import io.dozvon.telephony.acd.Place;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.acd.QueueSetup;
import io.dozvon.telephony.acd.QueueSetup.Overflow;
import io.dozvon.telephony.acd.SpyMode;
import io.dozvon.telephony.acd.Strategy;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;

/// What every exchange that distributes callers owes to the rooms, whichever engine is behind it.
///
/// Each test has queues, callers and phones of its own, so they may run side by side.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(
    value = AcdContract.LINE,
    mode = ResourceAccessMode.READ,
    target = ResourceLockTarget.CHILDREN)
public interface AcdContract {
  String LINE = "line";

  /// The queue of those who press 1, and of those who press nothing.
  QueueId MENU = new QueueId("menu");

  /// Nobody waits long in it.
  QueueId SHORT = new QueueId("short");

  /// All agents are rung at once.
  QueueId ALL = new QueueId("everybody");

  int FRESH = 40;
  Duration RINGS = Duration.ofSeconds(2);
  AtomicInteger NUMBERS = new AtomicInteger();

  AcdBench bench();

  /// The line as the tests need it.
  static LineSetup lineSetup() {
    List<QueueSetup> queues = new ArrayList<>();
    IntStream.rangeClosed(1, FRESH)
        .mapToObj(AcdContract::fresh)
        .forEach(id -> queues.add(queue(id, Strategy.RRMEMORY, Duration.ofMinutes(10))));
    queues.add(queue(MENU, Strategy.RRMEMORY, Duration.ofMinutes(10)));
    queues.add(queue(SHORT, Strategy.RRMEMORY, Duration.ofSeconds(2)));
    queues.add(queue(ALL, Strategy.RINGALL, Duration.ofMinutes(10)));
    Map<DayOfWeek, Hours> week = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
    }
    return new LineSetup(
        ZoneId.of("Europe/Moscow"), week, Map.of(), Map.of('1', MENU), MENU, queues);
  }

  static QueueId fresh(int number) {
    return new QueueId("q-" + number);
  }

  private static QueueSetup queue(QueueId id, Strategy strategy, Duration maxWait) {
    return new QueueSetup(
        id,
        strategy,
        1,
        RINGS,
        Duration.ofSeconds(1),
        maxWait,
        0,
        Duration.ZERO,
        Duration.ofSeconds(20),
        Optional.empty(),
        new Overflow.Goodbye());
  }

  /// Somebody who has called, with their call's id.
  record Call(LineCallId id, Caller caller, PhoneNumber number) {}

  private Call arrives() {
    PhoneNumber number = new PhoneNumber("+7916%07d".formatted(NUMBERS.incrementAndGet()));
    Caller caller = bench().call(number);
    Arrived arrived =
        bench().heard().await(Arrived.class, event -> event.caller().equals(Optional.of(number)));
    return new Call(arrived.call(), caller, number);
  }

  private Call waitsIn(QueueId queue) throws ExchangeUnavailable {
    Call call = arrives();
    bench().acd().queue(call.id(), queue, false);
    bench().heard().await(call.id(), Queued.class);
    return call;
  }

  private StaffId sits(Phone phone, QueueId queue) throws ExchangeUnavailable {
    return sits(phone, queue, 0);
  }

  private StaffId sits(Phone phone, QueueId queue, int penalty) throws ExchangeUnavailable {
    StaffId agent = StaffId.random();
    bench()
        .acd()
        .sit(
            new AgentLine(
                agent, phone.phone(), List.of(new Place(queue, penalty)), Optional.empty()));
    return agent;
  }

  private Phone phone() {
    return bench().freshPhone(Conduct.ANSWERS);
  }

  private void over(Call... calls) throws ExchangeUnavailable {
    for (Call call : calls) {
      bench().acd().hangUp(call.id());
      bench().heard().await(call.id(), Over.class);
    }
  }

  @Test
  default void aCallThatIsAnsweredIsToldStepByStep() throws Exception {
    QueueId queue = bench().freshQueue();
    StaffId agent = sits(phone(), queue);

    Call call = waitsIn(queue);
    Connected connected = bench().heard().await(call.id(), Connected.class);
    call.caller().hangsUp();

    Over end = bench().heard().await(call.id(), Over.class);
    assertThat(bench().heard().story(call.id()))
        .containsExactly("Arrived", "Queued", "Offered", "Connected", "Parted", "Over");
    assertThat(connected.agent()).isEqualTo(agent);
    assertThat(connected.queue()).isEqualTo(queue);
    assertThat(bench().heard().await(call.id(), Parted.class).by()).isEqualTo(By.CALLER);
    assertThat(connected.at()).isBeforeOrEqualTo(end.at());
  }

  @Test
  default void theMenuLeadsToAQueue() {
    Call call = arrives();

    await()
        .atMost(Duration.ofSeconds(25))
        .pollDelay(Duration.ofMillis(500))
        .pollInterval(Duration.ofMillis(700))
        .until(() -> {
          call.caller().presses('1');
          return bench().heard().story(call.id()).contains("Queued");
        });

    assertThat(bench().heard().await(call.id(), Queued.class).queue()).isEqualTo(MENU);
    call.caller().hangsUp();
    bench().heard().await(call.id(), Over.class);
  }

  @Test
  default void anAgentWhoHangsUpEndsTheCall() throws Exception {
    QueueId queue = bench().freshQueue();
    Phone phone = phone();
    sits(phone, queue);
    Call call = waitsIn(queue);
    bench().heard().await(call.id(), Connected.class);

    phone.hangsUp();

    assertThat(bench().heard().await(call.id(), Parted.class).by()).isEqualTo(By.AGENT);
    bench().heard().await(call.id(), Over.class);
  }

  @Test
  default void whoDoesNotAnswerIsRungForAWhileAndThenAnotherIs() throws Exception {
    QueueId queue = bench().freshQueue();
    Phone absent = bench().freshPhone(Conduct.RINGS);
    StaffId first = sits(absent, queue, 0);
    Call call = waitsIn(queue);
    bench().heard().await(call.id(), Offered.class);

    StaffId second = sits(phone(), queue, 0);

    NotTaken not = bench().heard().await(call.id(), NotTaken.class);
    assertThat(not.agent()).isEqualTo(first);
    assertThat(not.rang()).isBetween(RINGS.minusMillis(600), RINGS.plusSeconds(2));
    assertThat(bench().heard().await(call.id(), Connected.class).agent()).isEqualTo(second);
    over(call);
  }

  @Test
  default void whoDeclinesIsNotCountedAsHavingAnswered() throws Exception {
    QueueId queue = bench().freshQueue();
    Phone phone = bench().freshPhone(Conduct.DECLINES);
    sits(phone, queue);
    Call call = waitsIn(queue);

    bench().heard().await(call.id(), NotTaken.class);
    phone.will(Conduct.ANSWERS);

    bench().heard().await(call.id(), Connected.class);
    over(call);
  }

  @Test
  default void whoHangsUpWhileAPhoneRingsHasAbandoned() throws Exception {
    QueueId queue = bench().freshQueue();
    sits(bench().freshPhone(Conduct.RINGS), queue);
    Call call = waitsIn(queue);
    bench().heard().await(call.id(), Offered.class);

    call.caller().hangsUp();

    bench().heard().await(call.id(), Over.class);
    assertThat(bench().heard().story(call.id()))
        .containsExactly("Arrived", "Queued", "Offered", "NotTaken", "Left", "Over");
    assertThat(bench().heard().await(call.id(), Left.class).why()).isEqualTo(Why.ABANDONED);
  }

  @Test
  default void whoWaitsTooLongGoesWhereTheQueueSays() throws Exception {
    Call call = waitsIn(SHORT);

    assertThat(bench().heard().await(call.id(), Left.class).why()).isEqualTo(Why.TOO_LONG);
    bench().heard().await(call.id(), Over.class);
  }

  @Test
  default void aKeyWhileWaitingAsksForACallBack() throws Exception {
    Call call = waitsIn(bench().freshQueue());

    await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(700))
        .until(() -> {
          call.caller().presses('*');
          return bench().heard().story(call.id()).contains("Left");
        });
    call.caller().hangsUp();

    assertThat(bench().heard().await(call.id(), Left.class).why()).isEqualTo(Why.KEY);
    assertThat(bench().heard().await(call.id(), CallbackWanted.class).number())
        .isEqualTo(call.number());
    bench().heard().await(call.id(), Over.class);
  }

  @Test
  default void callersAreTakenInTheirOrderAndNoAgentHasTwo() throws Exception {
    QueueId queue = bench().freshQueue();
    Call first = waitsIn(queue);
    Call second = waitsIn(queue);
    assertThat(bench().heard().await(second.id(), Queued.class).position()).isEqualTo(2);

    sits(phone(), queue);

    bench().heard().await(first.id(), Connected.class);
    await()
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(3))
        .until(() -> !bench().heard().story(second.id()).contains("Offered"));
    over(first);
    bench().heard().await(second.id(), Connected.class);
    over(second);
  }

  @Test
  default void allAreRungAndOneHasTheCaller() throws Exception {
    sits(bench().freshPhone(Conduct.RINGS), ALL);
    sits(bench().freshPhone(Conduct.RINGS), ALL);
    StaffId fast = sits(phone(), ALL);

    Call call = waitsIn(ALL);

    assertThat(bench().heard().await(call.id(), Connected.class).agent()).isEqualTo(fast);
    assertThat(bench().heard().story(call.id()))
        .startsWith("Arrived", "Queued", "Offered", "Offered", "Offered")
        .containsOnlyOnce("Connected");
    assertThat(bench().heard().story(call.id()).stream().filter("NotTaken"::equals)).hasSize(2);
    over(call);
  }

  @Test
  default void whoIsPausedIsNotRungUntilTheyAreReady() throws Exception {
    QueueId queue = bench().freshQueue();
    Phone phone = phone();
    StaffId agent = StaffId.random();
    List<Place> places = List.of(new Place(queue, 0));
    bench().acd().sit(new AgentLine(agent, phone.phone(), places, Optional.of("lunch")));
    Call call = waitsIn(queue);
    await()
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(3))
        .until(() -> phone.rung() == 0);

    bench().acd().sit(new AgentLine(agent, phone.phone(), places, Optional.empty()));

    bench().heard().await(call.id(), Connected.class);
    over(call);
  }

  @Test
  default void theMoreSkilledAreRungFirst() throws Exception {
    QueueId queue = bench().freshQueue();
    sits(phone(), queue, 5);
    StaffId skilled = sits(phone(), queue, 0);

    Call call = waitsIn(queue);

    assertThat(bench().heard().await(call.id(), Connected.class).agent()).isEqualTo(skilled);
    over(call);
  }

  @Test
  default void whoStandsUpIsNotRungAnyMore() throws Exception {
    QueueId queue = bench().freshQueue();
    Phone phone = phone();
    StaffId agent = sits(phone, queue);

    bench().acd().stand(agent);

    Call call = waitsIn(queue);
    await()
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(3))
        .until(() -> phone.rung() == 0);
    over(call);
  }

  @Test
  default void aHeldCallerHearsMusicAndIsTakenBack() throws Exception {
    QueueId queue = bench().freshQueue();
    Phone phone = phone();
    StaffId agent = sits(phone, queue);
    Call call = waitsIn(queue);
    bench().heard().await(call.id(), Connected.class);
    await().until(phone::talks);

    bench().acd().hold(call.id(), queue);
    assertThat(bench().heard().await(call.id(), Parted.class).by()).isEqualTo(By.TRANSFER);
    await().until(() -> !phone.talks());
    bench().acd().takeBack(call.id(), agent, phone.phone());

    assertThat(bench().heard().await(call.id(), Connected.class, 2).agent()).isEqualTo(agent);
    assertThat(phone.talks()).isTrue();
    assertThat(phone.wasToAnswerByItself()).isTrue();
    phone.hangsUp();
    assertThat(bench().heard().await(call.id(), Parted.class, 2).by()).isEqualTo(By.AGENT);
    bench().heard().await(call.id(), Over.class);
  }

  @Test
  default void aCallerIsTakenBackOutOfATalkThatNobodyHearsAnyMore() throws Exception {
    QueueId queue = bench().freshQueue();
    Phone phone = phone();
    StaffId agent = sits(phone, queue);
    Call call = waitsIn(queue);
    bench().heard().await(call.id(), Connected.class);
    await().until(phone::talks);

    bench().acd().takeBack(call.id(), agent, phone.phone());

    assertThat(bench().heard().await(call.id(), Connected.class, 2).agent()).isEqualTo(agent);
    assertThat(call.caller().isThere()).isTrue();
    assertThat(phone.talks()).isTrue();
    over(call);
    await().until(() -> !phone.talks());
  }

  @Test
  default void aCallerIsGivenToAnotherQueue() throws Exception {
    QueueId queue = bench().freshQueue();
    QueueId other = bench().freshQueue();
    Phone phone = phone();
    sits(phone, queue);
    Call call = waitsIn(queue);
    bench().heard().await(call.id(), Connected.class);
    StaffId expert = sits(phone(), other);

    bench().acd().queue(call.id(), other, true);

    assertThat(bench().heard().await(call.id(), Connected.class, 2).agent()).isEqualTo(expert);
    assertThat(bench().heard().story(call.id()))
        .endsWith("Connected", "Parted", "Queued", "Offered", "Connected");
    assertThat(bench().heard().await(call.id(), Parted.class).by()).isEqualTo(By.TRANSFER);
    await().until(() -> !phone.talks());
    over(call);
  }

  @Test
  default void aCallerIsGivenToAnotherAgent() throws Exception {
    QueueId queue = bench().freshQueue();
    Phone phone = phone();
    sits(phone, queue);
    Call call = waitsIn(queue);
    bench().heard().await(call.id(), Connected.class);
    Phone expert = phone();
    StaffId other = sits(expert, bench().freshQueue());

    bench().acd().give(call.id(), other, expert.phone(), queue);

    assertThat(bench().heard().await(call.id(), Connected.class, 2).agent()).isEqualTo(other);
    await().until(() -> !phone.talks());
    expert.hangsUp();
    assertThat(bench().heard().await(call.id(), Parted.class, 2).by()).isEqualTo(By.AGENT);
    bench().heard().await(call.id(), Over.class);
  }

  @Test
  default void whoIsGivenToSomebodyWhoDeclinesWaitsFirst() throws Exception {
    QueueId queue = bench().freshQueue();
    sits(phone(), queue);
    Call call = waitsIn(queue);
    bench().heard().await(call.id(), Connected.class);
    Phone busy = bench().freshPhone(Conduct.DECLINES);
    StaffId other = sits(busy, bench().freshQueue());
    Call waiting = waitsIn(queue);

    bench().acd().give(call.id(), other, busy.phone(), queue);

    bench().heard().await(call.id(), NotTaken.class);
    assertThat(bench().heard().await(call.id(), Queued.class, 2).position()).isEqualTo(1);
    over(call, waiting);
  }

  @Test
  default void whoWaitsIsPutBeforeThoseWhoCameEarlier() throws Exception {
    QueueId queue = bench().freshQueue();
    Call earlier = waitsIn(queue);
    Call later = waitsIn(queue);

    bench().acd().queue(later.id(), queue, true);

    assertThat(bench().heard().await(later.id(), Queued.class, 2).position()).isEqualTo(1);
    StaffId agent = sits(phone(), queue);
    assertThat(bench().heard().await(later.id(), Connected.class).agent()).isEqualTo(agent);
    over(later, earlier);
  }

  @Test
  default void anAgentAsksAnotherAndComesBackToTheCaller() throws Exception {
    QueueId queue = bench().freshQueue();
    Phone phone = phone();
    StaffId agent = sits(phone, queue);
    Phone asked = phone();
    sits(asked, bench().freshQueue());
    Call call = waitsIn(queue);
    bench().heard().await(call.id(), Connected.class);

    bench().acd().consult(call.id(), asked.phone());
    await().until(asked::talks);
    assertThat(phone.talks()).isTrue();
    assertThat(bench().heard().await(call.id(), Parted.class).agent()).isEqualTo(agent);
    bench().acd().settle(call.id(), Settling.BACK);

    assertThat(bench().heard().await(call.id(), Connected.class, 2).agent()).isEqualTo(agent);
    await().until(() -> !asked.talks());
    assertThat(phone.talks()).isTrue();
    over(call);
    await().until(() -> !phone.talks());
  }

  @Test
  default void anAgentAsksAnotherAndLeavesTheCallerToThem() throws Exception {
    QueueId queue = bench().freshQueue();
    Phone phone = phone();
    sits(phone, queue);
    Phone asked = phone();
    StaffId other = sits(asked, bench().freshQueue());
    Call call = waitsIn(queue);
    bench().heard().await(call.id(), Connected.class);

    bench().acd().consult(call.id(), asked.phone());
    await().until(asked::talks);
    bench().acd().settle(call.id(), Settling.TRANSFER);

    await().until(() -> !phone.talks());
    await()
        .until(() ->
            bench().heard().of(call.id()).getLast() instanceof Connected now
                && now.agent().equals(other));
    assertThat(asked.talks()).isTrue();
    asked.hangsUp();
    bench().heard().await(call.id(), Over.class);
  }

  @Test
  default void allThreeTalkAndTheLastTwoGoOn() throws Exception {
    QueueId queue = bench().freshQueue();
    Phone phone = phone();
    sits(phone, queue);
    Phone asked = phone();
    StaffId other = sits(asked, bench().freshQueue());
    Call call = waitsIn(queue);
    bench().heard().await(call.id(), Connected.class);

    bench().acd().consult(call.id(), asked.phone());
    await().until(asked::talks);
    bench().acd().settle(call.id(), Settling.CONFERENCE);
    bench().heard().await(call.id(), Connected.class, 2);
    phone.hangsUp();

    assertThat(bench().heard().await(call.id(), Connected.class, 3).agent()).isEqualTo(other);
    assertThat(asked.talks()).isTrue();
    assertThat(call.caller().isThere()).isTrue();
    over(call);
    await().until(() -> !asked.talks());
  }

  @Test
  default void aSupervisorsPhoneTakesPartUntilItIsReleased() throws Exception {
    QueueId queue = bench().freshQueue();
    StaffId agent = sits(phone(), queue);
    Call call = waitsIn(queue);
    bench().heard().await(call.id(), Connected.class);
    Phone supervisor = phone();

    bench().acd().spy(supervisor.phone(), agent, SpyMode.LISTEN);

    await().until(supervisor::talks);
    assertThat(supervisor.wasToAnswerByItself()).isTrue();
    bench().acd().release(supervisor.phone());
    await().until(() -> !supervisor.talks());
    assertThat(call.caller().isThere()).isTrue();
    over(call);
  }

  @Test
  default void whatIsArrangedTwiceDisturbsNobody() throws Exception {
    QueueId queue = bench().freshQueue();
    Call waiting = waitsIn(queue);

    bench().acd().arrange(bench().setup());

    assertThat(waiting.caller().isThere()).isTrue();
    sits(phone(), queue);
    bench().heard().await(waiting.id(), Connected.class);
    over(waiting);
  }

  @Test
  @ResourceLock(LINE)
  default void aQueueMayChangeWhileCallersWait() throws Exception {
    QueueId queue = bench().freshQueue();
    Call waiting = waitsIn(queue);
    LineSetup setup = bench().setup();
    List<QueueSetup> changed = new ArrayList<>(setup.queues());
    changed.replaceAll(it ->
        it.id().equals(queue) ? queue(queue, Strategy.LEASTRECENT, Duration.ofMinutes(5)) : it);
    QueueId added = new QueueId("added");
    changed.add(queue(added, Strategy.LINEAR, Duration.ofMinutes(5)));

    bench()
        .acd()
        .arrange(
            new LineSetup(
                setup.timeZone(),
                setup.week(),
                setup.days(),
                setup.menu(),
                setup.otherwise(),
                changed));

    sits(phone(), queue);
    bench().heard().await(waiting.id(), Connected.class);
    over(waiting);
    Call other = waitsIn(added);
    assertThat(other.caller().isThere()).isTrue();
    over(other);
    bench().acd().arrange(setup);
  }

  @Test
  @ResourceLock(LINE)
  default void whatWasMissedStandsInTheJournal() throws Exception {
    QueueId queue = bench().freshQueue();
    Phone phone = phone();
    StaffId agent = sits(phone, queue);
    Call talking = waitsIn(queue);
    bench().heard().await(talking.id(), Connected.class);
    Call gone = waitsIn(queue);
    Call waiting = waitsIn(queue);
    int before = bench().heard().looks().size();

    bench().exchange().stopListening();
    gone.caller().hangsUp();
    await().until(() -> !gone.caller().isThere());
    bench().exchange().listen();

    AcdResumed found =
        bench()
            .heard()
            .awaitLook(before, look -> entry(look, gone).flatMap(JournalEntry::over).isPresent());
    assertThat(entry(found, gone).flatMap(JournalEntry::left)).contains(Why.ABANDONED);
    assertThat(entry(found, talking).flatMap(JournalEntry::agent)).contains(agent);
    assertThat(entry(found, talking).flatMap(JournalEntry::over)).isEmpty();
    assertThat(found.live())
        .containsEntry(talking.id(), new LiveCall.Talking(queue, agent))
        .containsEntry(waiting.id(), new LiveCall.Waiting(queue, 1))
        .doesNotContainKey(gone.id());
    assertThat(found.members())
        .hasEntrySatisfying(agent, line -> assertThat(line.phone()).isEqualTo(phone.phone()));
    over(talking);
    bench().heard().await(waiting.id(), Connected.class);
    over(waiting);
  }

  private static Optional<JournalEntry> entry(AcdResumed look, Call call) {
    return look.journal().stream().filter(entry -> entry.call().equals(call.id())).findFirst();
  }

  @Test
  default void whatConcernsACallThatHasGoneDoesNothing() throws Exception {
    QueueId queue = bench().freshQueue();
    Call call = waitsIn(queue);
    over(call);

    bench().acd().hangUp(call.id());
    bench().acd().hold(call.id(), queue);
    bench().acd().queue(call.id(), queue, true);
    bench().acd().takeBack(call.id(), StaffId.random(), phone().phone());
    bench().acd().settle(call.id(), Settling.BACK);
    bench().acd().stand(StaffId.random());

    assertThat(bench().heard().story(call.id())).endsWith("Over");
  }
}
