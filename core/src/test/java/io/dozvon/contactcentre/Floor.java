package io.dozvon.contactcentre;

import io.dozvon.presence.PageId;
import io.dozvon.presence.Presence;
import io.dozvon.staff.Members;
import io.dozvon.staff.NewMember;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.Place;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.acd.QueueSetup;
import io.dozvon.telephony.acd.QueueSetup.Overflow;
import io.dozvon.telephony.acd.Strategy;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.StaffRole;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/// The words the tests of this room are written in.
@TestComponent
class Floor {
  static final Actor.Admin ADMIN = new Actor.Admin("test");
  static final QueueId USUAL = new QueueId("identification");

  final Agents agents;
  final Queues queues;
  final OpeningHours hours;
  final AgentMoves moves;
  final StandInAcd exchange;
  final DSLContext sql;
  private final Members members;
  private final Presence presence;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Floor(
      Agents agents,
      Queues queues,
      OpeningHours hours,
      AgentMoves moves,
      StandInAcd exchange,
      Members members,
      Presence presence,
      TransactionTemplate transaction,
      DSLContext sql,
      Clock clock) {
    this.agents = agents;
    this.queues = queues;
    this.hours = hours;
    this.moves = moves;
    this.exchange = exchange;
    this.members = members;
    this.presence = presence;
    this.transaction = transaction;
    this.sql = sql;
    this.clock = clock;
  }

  StaffId member(StaffRole role) {
    Person person =
        members
            .invite(
                new NewMember(
                    role,
                    new PersonName("Орлова", "Нина", Optional.empty()),
                    Optional.empty(),
                    Language.RUSSIAN,
                    ZoneId.of("Europe/Moscow")),
                ADMIN)
            .orElseThrow()
            .member()
            .person();
    return new StaffId(person.value());
  }

  /// In no queue.
  StaffId agent() {
    return agents.employ(member(StaffRole.AGENT), ADMIN).orElseThrow().id();
  }

  /// Signed on, on a page that is open, in the usual queue.
  StaffId readyAgent() {
    StaffId agent = agent();
    agents.place(agent, List.of(new Place(USUAL, 0)), ADMIN).orElseThrow();
    agents.signOn(agent, opens(agent)).orElseThrow();
    return agent;
  }

  PageId opens(StaffId agent) {
    PageId page = new PageId(UUID.randomUUID());
    presence.opened(person(agent), page);
    return page;
  }

  void closes(StaffId agent, PageId page) {
    presence.closed(person(agent), page);
  }

  static Person person(StaffId agent) {
    return new Person.OfStaff(agent, StaffRole.AGENT);
  }

  static Actor themselves(StaffId agent) {
    return person(agent).actor();
  }

  static LineCallId call() {
    return new LineCallId(UUID.randomUUID());
  }

  Instant now() {
    return clock.instant();
  }

  AgentState state(StaffId agent) {
    return agents.status(agent).state();
  }

  void rings(StaffId agent, LineCallId call) {
    heard(() -> moves.ringing(agent, call, USUAL, now()));
  }

  void talks(StaffId agent, LineCallId call) {
    heard(() -> moves.onCall(agent, call, USUAL, now()));
  }

  void partsAt(StaffId agent, LineCallId call, Instant at) {
    heard(() -> moves.callOver(agent, call, USUAL, at));
  }

  void parts(StaffId agent, LineCallId call) {
    partsAt(agent, call, now());
  }

  void doesNotAnswer(StaffId agent, LineCallId call) {
    heard(() -> moves.notTaken(agent, call, USUAL, now()));
  }

  /// As an event of the exchange is heard: in a transaction.
  void heard(Runnable move) {
    transaction.executeWithoutResult(_ -> move.run());
  }

  /// What an agent did, in order, e.g. `ready`, `paused lunch`.
  List<String> did(StaffId agent) {
    return sql.fetch(
            "select concat_ws(' ', state, reason) from contactcentre.agent_time where staff_id = ? order by id",
            agent.value())
        .getValues(0, String.class);
  }

  /// What was done to something and by whom, in order.
  List<String> audited(String kind, String id) {
    return sql.fetch(
            "select action || ' by ' || actor_kind from audit.entry where subject_kind = ? and subject_id = ? order by id",
            kind,
            id)
        .getValues(0, String.class);
  }

  /// A queue that no other test knows.
  static QueueId someQueue() {
    return new QueueId("q" + UUID.randomUUID().toString().substring(0, 8));
  }

  static QueueSetup setup(QueueId id, Overflow overflow) {
    return new QueueSetup(
        id,
        Strategy.RRMEMORY,
        1,
        Duration.ofSeconds(20),
        Duration.ofSeconds(30),
        Duration.ofMinutes(15),
        0,
        Duration.ofSeconds(45),
        Duration.ofSeconds(20),
        Optional.of(Duration.ofSeconds(60)),
        overflow);
  }

  static QueueChange fresh(QueueId id) {
    return change(setup(id, new Overflow.Callback()), Optional.empty());
  }

  static QueueChange change(QueueSetup setup, Optional<Integer> version) {
    return new QueueChange(setup, "Очередь", "Queue", 80, Optional.empty(), false, version);
  }

  Queue queue() {
    return queues.save(fresh(someQueue()), ADMIN).orElseThrow();
  }

  /// `granted`, or the refusal's id.
  static String said(Answer<?> answer) {
    return switch (answer) {
      case Answer.Granted<?> _ -> "granted";
      case Answer.Refused<?> refused -> refused.refusal().id();
    };
  }

  /// Both as nearly at once as can be.
  static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
    CountDownLatch start = new CountDownLatch(2);
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Future<T>> begun =
          Stream.of(one, other)
              .map(it ->
                  two.submit(() -> {
                    start.countDown();
                    start.await();
                    return it.call();
                  }))
              .toList();
      return List.of(begun.get(0).get(), begun.get(1).get());
    }
  }
}
