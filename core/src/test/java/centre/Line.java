package centre;

import io.dozvon.contactcentre.Agents;
import io.dozvon.contactcentre.CallbackRequested;
import io.dozvon.contactcentre.LineCallMoved;
import io.dozvon.contactcentre.LineCallState;
import io.dozvon.contactcentre.LineCallStory;
import io.dozvon.contactcentre.LineCalls;
import io.dozvon.presence.PageId;
import io.dozvon.presence.Presence;
import io.dozvon.staff.Members;
import io.dozvon.staff.NewMember;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.acd.AcdEvent;
import io.dozvon.telephony.acd.AcdResumed;
import io.dozvon.telephony.acd.AcdResumed.LiveCall;
import io.dozvon.telephony.acd.JournalEntry;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.Place;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.StaffRole;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The words the tests of the 8-800 line are written in.
@Component
class Line {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Agents agents;
  private final Members members;
  private final Presence presence;
  private final LineCalls calls;
  private final ApplicationEventPublisher rooms;
  private final TransactionTemplate together;
  private final DSLContext sql;
  final List<CallbackRequested> callbacks = new CopyOnWriteArrayList<>();
  final List<LineCallMoved> moves = new CopyOnWriteArrayList<>();

  Line(
      Agents agents,
      Members members,
      Presence presence,
      LineCalls calls,
      ApplicationEventPublisher rooms,
      TransactionTemplate together,
      DSLContext sql) {
    this.agents = agents;
    this.members = members;
    this.presence = presence;
    this.calls = calls;
    this.rooms = rooms;
    this.together = together;
    this.sql = sql;
  }

  @EventListener
  void on(CallbackRequested request) {
    callbacks.add(request);
  }

  @EventListener
  void on(LineCallMoved moved) {
    moves.add(moved);
  }

  /// A queue of which the exchanges tell and that nobody else uses.
  QueueId queue() {
    QueueId id = new QueueId("line-" + COUNT.incrementAndGet());
    sql.execute(
        """
        insert into contactcentre.queue (id, name_ru, name_en, strategy, weight, ring_seconds, wrap_up_seconds,
          max_wait_seconds, max_callers, announce_seconds, service_level_seconds, service_level_percent, overflow)
        values (?, ?, ?, 'rrmemory', 1, 20, 30, 900, 0, 0, 20, 80, 'callback')
        """,
        id.value(),
        id.value(),
        id.value());
    return id;
  }

  /// An exchange of which nobody else tells.
  static ExchangeName exchange() {
    return new ExchangeName("scripted-" + COUNT.incrementAndGet());
  }

  static PhoneNumber number() {
    return new PhoneNumber("+7926%07d".formatted(COUNT.incrementAndGet() + 1_000_000));
  }

  static Instant minutesAgo(int minutes) {
    return Instant.now().minus(Duration.ofMinutes(minutes)).truncatedTo(ChronoUnit.MILLIS);
  }

  Caller calls(ExchangeName exchange, Instant at) {
    return new Caller(exchange, number(), at);
  }

  StaffId agent(QueueId... queues) {
    UUID id =
        members
            .invite(
                new NewMember(
                    StaffRole.AGENT,
                    new PersonName("Орлова", "Нина", Optional.empty()),
                    Optional.empty(),
                    Language.RUSSIAN,
                    ZoneId.of("Europe/Moscow")),
                Centre.ADMIN)
            .orElseThrow()
            .member()
            .person()
            .value();
    StaffId agent = new StaffId(id);
    agents.employ(agent, Centre.ADMIN).orElseThrow();
    agents
        .place(
            agent,
            List.of(queues).stream().map(queue -> new Place(queue, 0)).toList(),
            Centre.ADMIN)
        .orElseThrow();
    opens(agent);
    return agent;
  }

  PageId opens(StaffId agent) {
    PageId page = new PageId(UUID.randomUUID());
    presence.opened(person(agent), page);
    agents.signOn(agent, page).orElseThrow();
    return page;
  }

  void closes(StaffId agent, PageId page) {
    presence.closed(person(agent), page);
  }

  static Person.OfStaff person(StaffId agent) {
    return new Person.OfStaff(agent, StaffRole.AGENT);
  }

  /// As the rooms are told it.
  void tell(AcdEvent event) {
    together.executeWithoutResult(_ -> rooms.publishEvent(event));
  }

  void tellAll(Caller... callers) {
    inOrder(List.of(callers)).forEach(it -> tell(it.event()));
  }

  static List<Caller.Told> inOrder(List<Caller> callers) {
    List<Caller.Told> all = new ArrayList<>();
    callers.forEach(caller -> all.addAll(caller.told));
    all.sort((one, other) -> one.event().at().compareTo(other.event().at()));
    return all;
  }

  /// The exchange is listened to again, as it stood then.
  void resumes(ExchangeName exchange, Instant at, List<Caller> callers) {
    List<JournalEntry> journal = new ArrayList<>();
    Map<LineCallId, LiveCall> live = new HashMap<>();
    for (Caller caller : callers) {
      caller
          .by(at)
          .ifPresent(it -> {
            journal.add(it.journal());
            it.live().ifPresent(where -> live.put(caller.id, where));
          });
    }
    resumed(new AcdResumed(exchange, at, journal, live, Map.of()));
  }

  void resumed(AcdResumed resumed) {
    together.executeWithoutResult(_ -> rooms.publishEvent(resumed));
  }

  LineCallStory story(Caller caller) {
    return calls.find(caller.id, Centre.ADMIN).orElseThrow();
  }

  /// How the call ended, or in which state it is.
  String standing(Caller caller) {
    return calls
        .find(caller.id, Centre.ADMIN)
        .map(story ->
            switch (story.call().state()) {
              case LineCallState.Over over -> over.outcome().name();
              case LineCallState state -> state.getClass().getSimpleName();
            })
        .orElseThrow();
  }

  /// One line a visit: queue, result, and the agent if one answered.
  List<String> visits(Caller caller) {
    return story(caller).visits().stream()
        .map(it ->
            it.queue()
                + " "
                + it.result().map(Enum::name).orElse("open")
                + it.agent().map(agent -> " " + agent).orElse(""))
        .toList();
  }

  List<CallbackRequested.Why> callbacksOf(Caller caller) {
    return callbacks.stream()
        .filter(it -> it.call().equals(caller.id))
        .map(CallbackRequested::why)
        .toList();
  }
}
