package centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.callbacks.Callback;
import io.dozvon.callbacks.CallbackDetails;
import io.dozvon.callbacks.CallbackFilter;
import io.dozvon.callbacks.CallbackId;
import io.dozvon.callbacks.Callbacks;
import io.dozvon.contactcentre.Agent;
import io.dozvon.contactcentre.AgentState;
import io.dozvon.contactcentre.Agents;
import io.dozvon.contactcentre.CallbackRequested;
import io.dozvon.contactcentre.LineCall;
import io.dozvon.contactcentre.LineCallMoved;
import io.dozvon.contactcentre.LineCallState;
import io.dozvon.contactcentre.QueueChange;
import io.dozvon.contactcentre.Queues;
import io.dozvon.dialling.PhoneCall;
import io.dozvon.presence.PageId;
import io.dozvon.presence.Presence;
import io.dozvon.staff.Members;
import io.dozvon.staff.NewMember;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.Place;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.acd.QueueSetup;
import io.dozvon.telephony.acd.Strategy;
import io.dozvon.telephony.simulated.FarSide;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.StaffRole;
import io.dozvon.vocabulary.Wire;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The words of tests about agents and those whom they call back.
@Component
class Floor {
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Members members;
  private final Agents agents;
  private final Queues queues;
  private final Presence presence;
  private final Centre centre;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;
  final Callbacks callbacks;

  Floor(
      Members members,
      Agents agents,
      Queues queues,
      Presence presence,
      Centre centre,
      Callbacks callbacks,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.members = members;
    this.agents = agents;
    this.queues = queues;
    this.presence = presence;
    this.centre = centre;
    this.callbacks = callbacks;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// A queue that no other test knows.
  QueueId queue() {
    QueueId id = new QueueId("test-" + COUNT.incrementAndGet());
    QueueSetup setup =
        new QueueSetup(
            id,
            Strategy.RRMEMORY,
            1,
            Duration.ofSeconds(20),
            Duration.ZERO,
            Duration.ofMinutes(15),
            0,
            Duration.ZERO,
            Duration.ofSeconds(20),
            Optional.empty(),
            new QueueSetup.Overflow.Callback());
    queues
        .save(
            new QueueChange(
                setup, "Очередь", "Queue", 80, Optional.empty(), false, Optional.empty()),
            Centre.ADMIN)
        .orElseThrow();
    return id;
  }

  /// An agent who is not signed on.
  StaffId agent(QueueId queue) {
    NewMember member =
        new NewMember(
            StaffRole.AGENT,
            new PersonName("Смирнова", "Ольга", Optional.empty()),
            Optional.empty(),
            Language.RUSSIAN,
            ZoneId.of("Europe/Moscow"));
    StaffId id =
        new StaffId(members.invite(member, Centre.ADMIN).orElseThrow().member().person().value());
    agents.employ(id, Centre.ADMIN).orElseThrow();
    agents.place(id, List.of(new Place(queue, 0)), Centre.ADMIN).orElseThrow();
    return id;
  }

  /// One who waits for callers, and whose phone behaves like this, call by call.
  StaffId readyAgent(QueueId queue, FarSide... inTurn) {
    StaffId agent = agent(queue);
    if (inTurn.length > 0) {
      phoneWill(agent, inTurn);
    }
    signsOn(agent);
    return agent;
  }

  void phoneWill(StaffId agent, FarSide... inTurn) {
    Agent known = agents.find(agent).orElseThrow();
    centre.exchange.deskPhoneWill(new DeskPhone(known.seat().value()), inTurn);
  }

  void signsOn(StaffId agent) {
    PageId page = new PageId(UUID.randomUUID());
    presence.opened(new Person.OfStaff(agent, StaffRole.AGENT), page);
    agents.signOn(agent, page).orElseThrow();
  }

  void signsOff(StaffId agent) {
    agents.signOff(agent);
  }

  /// E.g. `ready`, `paused callback`.
  String doing(StaffId agent) {
    return switch (agents.status(agent).state()) {
      case AgentState.Paused(var reason) -> "paused " + Wire.name(reason);
      case AgentState state -> state.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    };
  }

  void awaitDoing(String what, StaffId agent) {
    Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(doing(agent)).isEqualTo(what));
  }

  /// A number whose phone behaves like this, call by call.
  PhoneNumber number(FarSide... inTurn) {
    PhoneNumber number =
        new PhoneNumber("+7917%07d".formatted(COUNT.incrementAndGet() + 2_000_000));
    if (inTurn.length > 0) {
      centre.exchange.phoneWill(number, inTurn);
    }
    return number;
  }

  /// Somebody hung up, or pressed the key, having waited for so long.
  CallbackRequested requested(
      PhoneNumber number, QueueId queue, CallbackRequested.Why why, Duration waited) {
    CallbackRequested request =
        new CallbackRequested(
            new LineCallId(UUID.randomUUID()),
            queue,
            number,
            Language.RUSSIAN,
            clock.instant().minus(waited),
            why);
    told(request);
    return request;
  }

  void told(Object news) {
    transaction.executeWithoutResult(_ -> events.publishEvent(news));
  }

  /// They have called themselves, and an agent answers.
  void answered(PhoneNumber number, QueueId queue, StaffId agent) {
    Instant now = clock.instant();
    told(
        new LineCallMoved(
            new LineCall(
                new LineCallId(UUID.randomUUID()),
                Centre.EXCHANGE,
                Optional.of(number),
                "+78005506979",
                Language.RUSSIAN,
                now,
                Optional.of(now),
                new LineCallState.Talking(queue, agent, now))));
  }

  CallbackDetails only(PhoneNumber number) {
    List<CallbackDetails> all = all(number);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  List<CallbackDetails> all(PhoneNumber number) {
    return callbacks.list(
        new CallbackFilter(Optional.empty(), Optional.of(number), Optional.of(Instant.EPOCH), 100),
        Centre.ADMIN);
  }

  CallbackId idOf(PhoneNumber number) {
    return only(number).callback().facts().id();
  }

  <T extends Callback> T await(Class<T> state, PhoneNumber number) {
    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(only(number).callback()).isInstanceOf(state));
    return state.cast(only(number).callback());
  }

  /// How the tries came out, e.g. `busy counted`.
  List<String> story(PhoneNumber number) {
    return only(number).tries().stream().map(Floor::words).toList();
  }

  private static String words(PhoneCall call) {
    return call.outcome()
        .map(it -> Wire.name(it.disposition()) + (it.counted() ? " counted" : ""))
        .orElse("open");
  }
}
