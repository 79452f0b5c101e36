package centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dozvon.contactcentre.AgentState;
import io.dozvon.contactcentre.Agents;
import io.dozvon.contactcentre.CallbackRequested.Why;
import io.dozvon.contactcentre.LineCallState;
import io.dozvon.contactcentre.LineCallStory.OfferResult;
import io.dozvon.contactcentre.LineCallStory.Visit;
import io.dozvon.contactcentre.LineCalls;
import io.dozvon.contactcentre.PauseReason;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.acd.AcdEvent;
import io.dozvon.telephony.acd.AcdEvent.By;
import io.dozvon.telephony.acd.AcdResumed;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.StaffRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;

/// What the room makes of what exchanges tell of callers.
@CentreTest
class LineTest {
  private final Line line;
  private final LineCalls calls;
  private final Agents agents;
  private final DSLContext sql;
  private final ExchangeName exchange = Line.exchange();

  LineTest(Line line, LineCalls calls, Agents agents, DSLContext sql) {
    this.line = line;
    this.calls = calls;
    this.agents = agents;
    this.sql = sql;
  }

  @Test
  void aCallerWaitsAnAgentsPhoneRingsTheyTalkAndThatIsAllOnRecord() {
    QueueId queue = line.queue();
    StaffId agent = line.agent(queue);
    Caller caller = line.calls(exchange, Line.minutesAgo(5)).after(3).queued(queue);
    line.tellAll(caller.after(4).offered(queue, agent));
    assertThat(calls.of(agent).orElseThrow().state())
        .isEqualTo(new LineCallState.Offered(queue, agent, caller.now()));
    assertThat(agents.status(agent).state()).isEqualTo(new AgentState.Ringing(caller.id));

    line.tellAll(caller.after(3).connected(queue, agent));
    assertThat(line.standing(caller)).isEqualTo("Talking");
    assertThat(agents.status(agent).state()).isEqualTo(new AgentState.OnCall(caller.id));

    line.tellAll(caller.after(60).parted(queue, agent, By.CALLER).over());
    Visit visit = line.story(caller).visits().getFirst();
    assertThat(line.standing(caller)).isEqualTo("ANSWERED");
    assertThat(visit.waited(Instant.now())).isEqualTo(Duration.ofSeconds(7));
    assertThat(visit.talkedUntil()).hasValue(caller.now());
    assertThat(visit.by()).hasValue(By.CALLER);
    assertThat(line.story(caller).offers())
        .singleElement()
        .satisfies(offer -> assertThat(offer.result()).hasValue(OfferResult.ANSWERED));
    assertThat(agents.status(agent).state()).isInstanceOf(AgentState.WrapUp.class);
    assertThat(calls.of(agent)).isEmpty();
  }

  @Test
  void whoHangsUpIsCountedByWhenTheyDid() {
    QueueId queue = line.queue();
    StaffId agent = line.agent(queue);
    Instant then = Line.minutesAgo(9);
    Caller greeting = line.calls(exchange, then).after(2).over();
    Caller closed = line.calls(exchange, then).isClosed().after(2).over();
    Caller waiting =
        line.calls(exchange, then)
            .after(1)
            .queued(queue)
            .after(2)
            .left(queue, AcdEvent.Why.ABANDONED)
            .over();
    Caller ringing =
        line.calls(exchange, then.plusSeconds(60))
            .queued(queue)
            .offered(queue, agent)
            .after(2)
            .left(queue, AcdEvent.Why.ABANDONED)
            .over();
    Caller unheard = line.calls(exchange, then).after(1).queued(queue).after(2).over();
    Caller key =
        line.calls(exchange, then)
            .queued(queue)
            .after(9)
            .left(queue, AcdEvent.Why.KEY)
            .wantsCallback(queue)
            .after(1)
            .over();
    Caller tooLong =
        line.calls(exchange, then)
            .queued(queue)
            .after(9)
            .left(queue, AcdEvent.Why.TOO_LONG)
            .after(1)
            .over();
    Caller nobody =
        line.calls(exchange, then)
            .queued(queue)
            .after(1)
            .left(queue, AcdEvent.Why.NOBODY)
            .after(1)
            .over();

    line.tellAll(greeting, closed, waiting, ringing, unheard, key, tooLong, nobody);

    assertThat(List.of(greeting, closed, waiting, ringing, unheard, key, tooLong, nobody))
        .map(line::standing)
        .containsExactly(
            "LEFT_EARLY",
            "CLOSED",
            "ABANDONED",
            "ABANDONED",
            "ABANDONED",
            "CALLBACK",
            "OVERFLOW",
            "NOBODY");
    assertThat(agents.status(agent).state()).isEqualTo(new AgentState.Paused(PauseReason.CALLBACK));
    assertThat(line.story(ringing).offers().getFirst().result()).hasValue(OfferResult.GONE);
    assertThat(line.callbacksOf(waiting)).containsExactly(Why.ABANDONED);
    assertThat(line.callbacksOf(key)).containsExactly(Why.KEY);
    assertThat(line.callbacksOf(greeting)).isEmpty();
    assertThat(line.callbacksOf(tooLong)).isEmpty();
  }

  @Test
  void whoHungUpAndCallsAgainIsNotCalledBack() {
    QueueId queue = line.queue();
    Instant then = Line.minutesAgo(5);
    Caller first =
        line.calls(exchange, then)
            .queued(queue)
            .after(30)
            .left(queue, AcdEvent.Why.ABANDONED)
            .over();
    Caller again =
        new Caller(exchange, first.number.orElseThrow(), then.plusSeconds(20)).queued(queue);

    line.tellAll(first, again);

    assertThat(line.standing(first)).isEqualTo("ABANDONED");
    assertThat(line.callbacksOf(first)).isEmpty();
  }

  @Test
  void callsOfOneAgentThatNobodyHeardEndAreCountedEachByItsOwnTimes() {
    QueueId queue = line.queue();
    StaffId agent = line.agent(queue);
    Caller first =
        line.calls(exchange, Line.minutesAgo(5))
            .queued(queue)
            .offered(queue, agent)
            .connected(queue, agent);
    line.tellAll(first);
    first.after(60).parted(queue, agent, By.CALLER).over();
    Caller second =
        line.calls(exchange, Line.minutesAgo(4))
            .queued(queue)
            .after(40)
            .offered(queue, agent)
            .connected(queue, agent)
            .after(30)
            .parted(queue, agent, By.CALLER)
            .over();

    line.resumes(exchange, Instant.now(), List.of(second, first));

    assertThat(List.of(first, second))
        .allSatisfy(caller -> {
          assertThat(line.visits(caller)).containsExactly(queue + " ANSWERED " + agent);
          Visit visit = line.story(caller).visits().getFirst();
          assertThat(visit.talkedUntil()).hasValue(caller.now());
          assertThat(visit.by()).hasValue(By.CALLER);
        });
  }

  @Test
  void everythingThatIsHeardTwiceIsCountedOnce() {
    QueueId queue = line.queue();
    StaffId agent = line.agent(queue);
    Caller caller = answeredAtSecondRing(queue, agent, Line.minutesAgo(8));
    caller.told.forEach(it -> {
      line.tell(it.event());
      line.tell(it.event());
    });
    caller.told.forEach(it -> line.tell(it.event()));

    assertThat(line.standing(caller)).isEqualTo("ANSWERED");
    assertThat(line.visits(caller)).containsExactly(queue + " ANSWERED " + agent);
    assertThat(line.story(caller).offers())
        .map(it -> it.result().orElseThrow())
        .containsExactly(OfferResult.NOT_TAKEN, OfferResult.ANSWERED);
  }

  private Caller answeredAtSecondRing(QueueId queue, StaffId agent, Instant at) {
    return line.calls(exchange, at)
        .after(3)
        .queued(queue)
        .after(1)
        .offered(queue, agent)
        .after(20)
        .notTaken(queue, agent, 20)
        .after(2)
        .offered(queue, agent)
        .after(3)
        .connected(queue, agent)
        .after(60)
        .parted(queue, agent, By.AGENT)
        .after(1)
        .over();
  }

  @Test
  void whenAllPhonesRingOneAgentHasTheCallerAndTheOthersAreFree() {
    QueueId queue = line.queue();
    StaffId one = line.agent(queue);
    StaffId other = line.agent(queue);
    Caller caller =
        line.calls(exchange, Line.minutesAgo(5))
            .queued(queue)
            .after(1)
            .offered(queue, one)
            .offered(queue, other);
    line.tellAll(caller);
    assertThat(calls.of(one)).isPresent();
    assertThat(calls.of(other)).isPresent();

    // as the exchange tells of phones that need ring no longer
    line.tellAll(caller.after(3).notTaken(queue, one, 3).connected(queue, other));

    assertThat(line.story(caller).offers())
        .map(it -> it.result().orElseThrow())
        .containsExactly(OfferResult.GONE, OfferResult.ANSWERED);

    assertThat(calls.of(one)).isEmpty();
    assertThat(agents.status(one).state()).isInstanceOf(AgentState.Ready.class);
    assertThat(agents.status(other).state()).isEqualTo(new AgentState.OnCall(caller.id));
  }

  @Test
  void whoIsGivenToAnotherAgentOrQueueIsOneCallerWithTwoConversations() {
    QueueId queue = line.queue();
    QueueId special = line.queue();
    StaffId one = line.agent(queue);
    StaffId other = line.agent(special);
    Caller given =
        line.calls(exchange, Line.minutesAgo(8))
            .queued(queue)
            .after(2)
            .connected(queue, one)
            .after(30)
            .parted(queue, one, By.TRANSFER)
            .after(1)
            .offered(queue, other)
            .after(2)
            .connected(queue, other)
            .after(30)
            .parted(queue, other, By.CALLER)
            .over();
    line.tellAll(given);
    assertThat(line.visits(given))
        .containsExactly(queue + " ANSWERED " + one, queue + " ANSWERED " + other);

    Caller moved =
        line.calls(exchange, Line.minutesAgo(8))
            .queued(queue)
            .after(2)
            .connected(queue, one)
            .after(30)
            .parted(queue, one, By.TRANSFER)
            .after(1)
            .queued(special)
            .after(5)
            .left(special, AcdEvent.Why.ABANDONED)
            .over();
    line.tellAll(moved);
    assertThat(line.visits(moved))
        .containsExactly(queue + " ANSWERED " + one, special + " ABANDONED");
    assertThat(line.standing(moved)).isEqualTo("ANSWERED");
  }

  @Test
  void anAgentWhoTalksWithTheNextCallerHasPartedFromTheOneBeforeThoughNobodyHeard() {
    QueueId queue = line.queue();
    StaffId agent = line.agent(queue);
    Instant then = Line.minutesAgo(6);
    Caller first = line.calls(exchange, then).queued(queue).after(2).connected(queue, agent);
    Caller second =
        line.calls(exchange, then.plusSeconds(60)).queued(queue).after(2).connected(queue, agent);

    line.tellAll(first, second);

    assertThat(line.standing(first)).isEqualTo("Arrived");
    assertThat(calls.of(agent).orElseThrow().id()).isEqualTo(second.id);
  }

  /// The service is killed while callers wait and talk; the exchange goes on alone.
  @Test
  void whatHappenedWhileNobodyListenedIsCountedAtItsTrueTime() {
    QueueId queue = line.queue();
    StaffId agent = line.agent(queue);
    Instant then = Line.minutesAgo(20);
    Caller talked = line.calls(exchange, then).after(1).queued(queue);
    Caller gaveUp = line.calls(exchange, then).after(2).queued(queue);
    Caller waits = line.calls(exchange, then).after(3).queued(queue);
    line.tellAll(talked, gaveUp, waits);

    talked.after(10).connected(queue, agent).after(60).parted(queue, agent, By.CALLER).over();
    gaveUp.after(40).left(queue, AcdEvent.Why.ABANDONED).over();
    Caller unknown =
        line.calls(exchange, then.plusSeconds(100))
            .after(1)
            .queued(queue)
            .after(5)
            .connected(queue, agent);
    line.resumes(exchange, then.plusSeconds(300), List.of(talked, gaveUp, waits, unknown));

    assertThat(List.of(talked, gaveUp, waits, unknown))
        .map(line::standing)
        .containsExactly("ANSWERED", "ABANDONED", "Waiting", "Talking");
    assertThat(line.story(talked).visits().getFirst().waited(Instant.now()))
        .isEqualTo(Duration.ofSeconds(10));
    assertThat(line.story(unknown).call().arrived()).isEqualTo(then.plusSeconds(100));
    assertThat(line.callbacksOf(gaveUp)).containsExactly(Why.ABANDONED);
    assertThat(agents.status(agent).state()).isEqualTo(new AgentState.OnCall(unknown.id));
  }

  @Test
  void whoWasThereWhenTheExchangeDiedIsLostAndCalledBackIfTheyWaited() {
    QueueId queue = line.queue();
    StaffId agent = line.agent(queue);
    Instant then = Line.minutesAgo(10);
    Caller waiting = line.calls(exchange, then).after(1).queued(queue);
    Caller talking =
        line.calls(exchange, then).after(1).queued(queue).after(3).connected(queue, agent);
    line.tellAll(waiting, talking);

    line.resumed(
        new AcdResumed(
            exchange,
            then.plusSeconds(60),
            List.of(
                waiting.by(waiting.now()).orElseThrow().journal(),
                talking.by(talking.now()).orElseThrow().journal()),
            Map.of(),
            Map.of()));

    assertThat(line.standing(waiting)).isEqualTo("LOST");
    assertThat(line.visits(waiting)).containsExactly(queue + " LOST");
    assertThat(line.callbacksOf(waiting)).containsExactly(Why.ABANDONED);
    assertThat(line.standing(talking)).isEqualTo("ANSWERED");
    assertThat(agents.status(agent).state()).isInstanceOf(AgentState.WrapUp.class);
  }

  /// Around a lost connection, whatever is lost, comes twice, or comes late.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void whateverIsLostOrComesTwiceAroundALostConnectionNobodyIsCountedTwiceOrForgotten(long seed) {
    Random chance = new Random(seed);
    QueueId queue = line.queue();
    List<StaffId> staff = List.of(line.agent(queue), line.agent(queue));
    Instant then = Line.minutesAgo(60);
    List<Caller> callers =
        IntStream.range(0, 12)
            .mapToObj(i -> someone(chance, queue, staff, then.plusSeconds(97L * i)))
            .toList();
    List<Caller.Told> told = Line.inOrder(callers);
    int lost = chance.nextInt(told.size());
    int again = lost + chance.nextInt(told.size() - lost);
    told.subList(0, lost).forEach(it -> often(chance, it.event()));
    line.resumes(exchange, told.get(again).event().at(), callers);
    for (Caller.Told late : told.subList(Math.max(0, again - 4), again)) {
      if (chance.nextBoolean()) {
        line.tell(late.event());
      }
    }
    told.subList(again, told.size()).forEach(it -> often(chance, it.event()));

    Set<String> expected = new HashSet<>();
    for (Caller caller : callers) {
      boolean talked =
          caller.told.stream().anyMatch(it -> it.event() instanceof AcdEvent.Connected);
      boolean waited = caller.told.stream().anyMatch(it -> it.event() instanceof AcdEvent.Queued);
      assertThat(line.standing(caller))
          .as("caller %s", caller.told)
          .isEqualTo(talked ? "ANSWERED" : waited ? "ABANDONED" : "LEFT_EARLY");
      assertThat(line.visits(caller)).as("caller %s", caller.told).hasSize(waited ? 1 : 0);
      expected.add(caller.id.toString());
    }
    assertThat(expected).hasSize(12);
    assertThat(staff).allSatisfy(agent -> assertThat(calls.of(agent)).isEmpty());
  }

  private void often(Random chance, AcdEvent event) {
    IntStream.rangeClosed(0, chance.nextInt(2)).forEach(_ -> line.tell(event));
  }

  private Caller someone(Random chance, QueueId queue, List<StaffId> staff, Instant at) {
    StaffId agent = staff.get(chance.nextInt(staff.size()));
    Caller caller = line.calls(exchange, at).after(1 + chance.nextInt(5));
    return switch (chance.nextInt(5)) {
      case 0 -> caller.over();
      case 1 -> caller.queued(queue).after(7).left(queue, AcdEvent.Why.ABANDONED).over();
      case 2 ->
          caller
              .queued(queue)
              .after(2)
              .offered(queue, agent)
              .after(20)
              .notTaken(queue, agent, 20)
              .after(4)
              .left(queue, AcdEvent.Why.ABANDONED)
              .after(1)
              .over();
      case 3 ->
          caller
              .queued(queue)
              .after(3)
              .offered(queue, agent)
              .after(3)
              .connected(queue, agent)
              .after(30)
              .parted(queue, agent, By.AGENT)
              .after(1)
              .over();
      default ->
          caller
              .queued(queue)
              .after(1)
              .offered(queue, agent)
              .after(20)
              .notTaken(queue, agent, 20)
              .after(2)
              .offered(queue, staff.getFirst())
              .after(5)
              .connected(queue, staff.getFirst())
              .after(20)
              .parted(queue, staff.getFirst(), By.CALLER)
              .over();
    };
  }

  /// For a moment two nodes may both believe that they listen.
  @Test
  void fiftyAtOnceHeardByTwoNodesAreFifty() throws InterruptedException {
    QueueId queue = line.queue();
    List<StaffId> staff = IntStream.range(0, 5).mapToObj(_ -> line.agent(queue)).toList();
    Instant then = Line.minutesAgo(30);
    List<Caller> callers = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      StaffId agent = staff.get(i % 5);
      callers.add(
          line.calls(exchange, then.plusSeconds(i / 5 * 100L))
              .queued(queue)
              .after(1)
              .offered(queue, agent)
              .after(2)
              .connected(queue, agent)
              .after(30)
              .parted(queue, agent, By.CALLER)
              .over());
    }
    List<Caller.Told> told = Line.inOrder(callers);
    try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
      for (int node = 0; node < 2; node++) {
        nodes.execute(() -> told.forEach(it -> line.tell(it.event())));
      }
    }

    assertThat(callers)
        .allSatisfy(caller -> {
          assertThat(line.standing(caller)).isEqualTo("ANSWERED");
          assertThat(line.visits(caller)).hasSize(1);
          assertThat(line.story(caller).offers()).hasSize(1);
        });
    assertThat(
            line.moves.stream()
                .filter(it -> it.call().state() instanceof LineCallState.Over)
                .filter(it -> it.call().exchange().equals(exchange)))
        .hasSize(50);
  }

  @Test
  void callsAreSeenByThoseWhomTheyConcern() {
    QueueId queue = line.queue();
    StaffId theirs = line.agent(queue);
    StaffId stranger = line.agent(queue);
    Caller caller = answeredAtSecondRing(queue, theirs, Line.minutesAgo(4));
    line.tellAll(caller);

    assertThat(calls.find(caller.id, new Actor.Staff(theirs, StaffRole.AGENT)))
        .isInstanceOf(Answer.Granted.class);
    assertThat(calls.find(caller.id, new Actor.Staff(stranger, StaffRole.SUPERVISOR)))
        .isInstanceOf(Answer.Granted.class);
    assertThat(calls.find(caller.id, new Actor.Staff(stranger, StaffRole.AGENT)))
        .isInstanceOf(Answer.Refused.class);
    Actor patient = new Actor.Patient(new PatientId(theirs.value()));
    assertThat(calls.find(caller.id, patient)).isInstanceOf(Answer.Refused.class);
    assertThat(calls.earlier(caller.number.orElseThrow(), 10, patient)).isEmpty();
    assertThat(
            calls.earlier(
                caller.number.orElseThrow(), 10, new Actor.Staff(stranger, StaffRole.AGENT)))
        .hasSize(1);
    assertThat(
            sql.fetchCount(sql.selectOne().from("audit.entry").where("subject_kind = 'line-call'")))
        .isGreaterThanOrEqualTo(3);
  }

  @Test
  void theDatabaseItselfAllowsNoCallerWithTwoAgentsAndNoEndWithoutAReason() {
    QueueId queue = line.queue();
    StaffId agent = line.agent(queue);
    Caller one =
        line.calls(exchange, Line.minutesAgo(3)).queued(queue).after(1).connected(queue, agent);
    Caller other = line.calls(exchange, Line.minutesAgo(3)).queued(queue);
    line.tellAll(one, other);

    violates(
        "update contactcentre.line_call set state = 'talking', agent_id = ? where id = ?",
        agent.value(),
        other.id.value());
    violates(
        "update contactcentre.line_call set state = 'over', over_at = now() where id = ?",
        other.id.value());
    violates("update contactcentre.line_call set state = 'held' where id = ?", one.id.value());
    violates("update contactcentre.line_call set agent_id = null where id = ?", one.id.value());
    violates(
        "insert into contactcentre.queue_visit (call_id, number, queue_id, entered_at) values (?, 2, 'x', now()), (?, 3, 'x', now())",
        other.id.value(),
        other.id.value());
    violates(
        "update contactcentre.queue_visit set left_at = now() where call_id = ?", other.id.value());
    violates(
        "update contactcentre.queue_visit set talk_until = entered_at - interval '1 day' where call_id = ?",
        one.id.value());
    violates(
        "insert into contactcentre.offer (call_id, queue_id, agent_id, at) select ?, 'x', ?, now() - n * interval '1 s' from generate_series(1, 2) n",
        other.id.value(),
        agent.value());
    sql.execute(
        "insert into contactcentre.desk_act (call_id, agent_id, at, act) values (?, ?, now(), 'hold')",
        one.id.value(),
        agent.value());
    assertThatThrownBy(() -> sql.execute("delete from contactcentre.desk_act"))
        .isInstanceOf(RuntimeException.class);
  }

  private void violates(String statement, Object... values) {
    assertThatThrownBy(() -> sql.execute(statement, values))
        .as(statement)
        .isInstanceOf(DataIntegrityViolationException.class);
  }
}
