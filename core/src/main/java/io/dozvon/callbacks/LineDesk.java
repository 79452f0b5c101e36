package io.dozvon.callbacks;

import io.dozvon.callbacks.store.ReturnedStore;
import io.dozvon.contactcentre.Agent;
import io.dozvon.contactcentre.AgentState.Offline;
import io.dozvon.contactcentre.AgentState.Paused;
import io.dozvon.contactcentre.AgentState.Ready;
import io.dozvon.contactcentre.AgentStatus;
import io.dozvon.contactcentre.Agents;
import io.dozvon.contactcentre.LineCall;
import io.dozvon.contactcentre.LineCallState;
import io.dozvon.contactcentre.LineCalls;
import io.dozvon.contactcentre.LineHours;
import io.dozvon.contactcentre.LinePlaces;
import io.dozvon.contactcentre.LineSettings;
import io.dozvon.contactcentre.OpeningHours;
import io.dozvon.contactcentre.PauseReason;
import io.dozvon.contactcentre.Queues;
import io.dozvon.contactcentre.SpecialDay;
import io.dozvon.dialling.ReachSettings;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.telephony.Exchange;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.ExchangeStatus;
import io.dozvon.telephony.ExchangeStatus.Health;
import io.dozvon.telephony.Exchanges;
import io.dozvon.telephony.acd.AgentPhone;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.Place;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What callbacks need of the line: who is free, who waits, when it is open.
@Component
class LineDesk {
  private static final Actor SERVICE = new Actor.Service();

  private final Agents agents;
  private final Queues queues;
  private final LineCalls calls;
  private final LinePlaces places;
  private final ReturnedStore returned;
  private final OpeningHours hours;
  private final Exchanges exchanges;
  private final LineSettings line;
  private final CallbackSettings settings;
  private final ReachSettings reach;

  LineDesk(
      Agents agents,
      Queues queues,
      LineCalls calls,
      LinePlaces places,
      ReturnedStore returned,
      OpeningHours hours,
      Exchanges exchanges,
      LineSettings line,
      CallbackSettings settings,
      ReachSettings reach) {
    this.agents = agents;
    this.queues = queues;
    this.calls = calls;
    this.places = places;
    this.returned = returned;
    this.hours = hours;
    this.exchanges = exchanges;
    this.line = line;
    this.settings = settings;
    this.reach = reach;
  }

  /// The exchange that carries the line: at it the agents have their phones.
  ExchangeName exchange() {
    return Optional.ofNullable(line.exchange())
        .orElseGet(() -> exchanges.statuses().getFirst().name());
  }

  boolean isUp() {
    return exchanges
        .named(exchange())
        .map(Exchange::status)
        .map(ExchangeStatus::health)
        .filter(Health.UP::equals)
        .isPresent();
  }

  /// When somebody may be called back.
  CallingTimes times() {
    LineHours open = hours.current();
    return new CallingTimes(
        open.timeZone(),
        open.week(),
        open.days().stream().collect(Collectors.toMap(SpecialDay::day, SpecialDay::hours)),
        List.of(settings.hours().asReached(), reach.hours()));
  }

  Optional<Agent> agent(StaffId id) {
    return agents.find(id);
  }

  Set<QueueId> queuesOf(StaffId agent) {
    return agents.find(agent).map(LineDesk::queues).orElse(Set.of());
  }

  private static Set<QueueId> queues(Agent agent) {
    return agent.places().stream().map(Place::queue).collect(Collectors.toSet());
  }

  boolean isReady(StaffId agent) {
    return agents.status(agent).state() instanceof Ready;
  }

  /// Whether they have no caller, and are neither writing one up nor away.
  boolean isFree(StaffId agent) {
    return agents
        .find(agent)
        .map(it -> agents.status(agent).state())
        .filter(state -> state instanceof Ready || state instanceof Paused)
        .isPresent();
  }

  boolean isQueue(QueueId queue) {
    return queues.find(queue).isPresent();
  }

  /// Those who wait for callers, whoever has waited longest first.
  List<StaffId> ready() {
    return agents.statuses().stream()
        .filter(status -> status.state() instanceof Ready)
        .sorted(Comparator.comparing(AgentStatus::since))
        .map(AgentStatus::agent)
        .toList();
  }

  /// Agents on duty who answer this queue.
  List<StaffId> onDuty(QueueId queue) {
    return agents.statuses().stream()
        .filter(status -> !(status.state() instanceof Offline))
        .map(AgentStatus::agent)
        .filter(agent -> queuesOf(agent).contains(queue))
        .toList();
  }

  /// Whether the phone that rings for an agent is one of their pages.
  boolean talksInBrowser(StaffId agent) {
    return agents.find(agent).filter(it -> it.phone() instanceof AgentPhone.Seat).isPresent();
  }

  boolean isOff(StaffId agent) {
    return agents.status(agent).state() instanceof Offline;
  }

  /// Where to ring an agent.
  DeskPhone phoneOf(StaffId agent) {
    return switch (agents.find(agent).orElseThrow().phone()) {
      case AgentPhone.Seat(var seat) -> new DeskPhone(seat.value());
      case AgentPhone.Desk(DeskPhone phone) -> phone;
    };
  }

  /// Keeps callers from an agent who has none.
  ///
  /// @return whether they are kept free now
  boolean reserve(StaffId agent) {
    return agents.pause(agent, PauseReason.CALLBACK, SERVICE) instanceof Answer.Granted<?>
        && agents.status(agent).state() instanceof Paused;
  }

  /// Lets callers come again, unless the agent has paused for another reason meanwhile.
  void release(StaffId agent) {
    if (isReserved(agent)) {
      agents.ready(agent);
    }
  }

  /// Their phone rang for a callback and they did not answer.
  void unanswered(StaffId agent) {
    if (isReserved(agent)) {
      agents.pause(agent, PauseReason.NOT_ANSWERED, SERVICE);
    }
  }

  private boolean isReserved(StaffId agent) {
    return agents.status(agent).state() instanceof Paused(PauseReason reason)
        && reason == PauseReason.CALLBACK;
  }

  /// Who calls or waits now.
  Callers callers() {
    List<LineCall> live = calls.live();
    return new Callers(live, returned.of(live.stream().map(LineCall::id).toList()));
  }

  /// A caller who waits goes before everybody else of their queue.
  void putFirst(LineCallId call) {
    places.putFirst(call);
  }

  /// @param live calls that go on
  /// @param returned since when those of them have waited who have the place of a callback
  record Callers(List<LineCall> live, Map<LineCallId, Instant> returned) {
    /// Whether nobody waits in its queue who came before it.
    boolean isFirst(Callback.Facts callback) {
      return live.stream().noneMatch(call -> waitsBefore(call, callback));
    }

    private boolean waitsBefore(LineCall call, Callback.Facts callback) {
      return call.state() instanceof LineCallState.Waiting(QueueId queue, _, Instant since)
          && queue.equals(callback.queue())
          && returned
              .getOrDefault(call.id(), call.waitingSince().orElse(since))
              .isBefore(callback.waitingSince());
    }

    /// Whether they have called again themselves and are still there.
    boolean isCalling(PhoneNumber number) {
      return live.stream().anyMatch(call -> call.caller().filter(number::equals).isPresent());
    }
  }
}
