package io.dozvon.contactcentre;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.contactcentre.LineCallState.Talking;
import io.dozvon.contactcentre.LineListening.EndedBy;
import io.dozvon.contactcentre.store.ListeningInStore;
import io.dozvon.database.TransactionState;
import io.dozvon.presence.Presence;
import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.acd.Acd;
import io.dozvon.telephony.acd.AgentPhone;
import io.dozvon.telephony.acd.SpyMode;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.StaffId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The contact centre's door for supervisors who take part in what agents talk: heard by nobody, by
/// the agent alone, or by both. Written down before anything can be heard; agents see it unless the
/// settings say otherwise.
@Component
public class LineListenings {
  private static final Logger log = LoggerFactory.getLogger(LineListenings.class);

  /// How long a phone may need until it answers by itself.
  private static final Duration RINGING = Duration.ofSeconds(10);

  private final ListeningInStore store;
  private final Agents agents;
  private final LineCalls calls;
  private final LineExchange exchange;
  private final LineSettings settings;
  private final Presence presence;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final TransactionState<List<AgentPhone>> toRelease;

  LineListenings(
      ListeningInStore store,
      Agents agents,
      LineCalls calls,
      LineExchange exchange,
      LineSettings settings,
      Presence presence,
      Audit audit,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.agents = agents;
    this.calls = calls;
    this.exchange = exchange;
    this.settings = settings;
    this.presence = presence;
    this.audit = audit;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
    this.toRelease =
        new TransactionState<>(
            ArrayList::new,
            left -> Thread.ofVirtual().name("listening-over").start(() -> release(left)));
  }

  /// What is to be asked of the exchange once it is written down.
  ///
  /// @param before whether the phone takes part in something else until then
  private record Begun(LineListening listening, AgentPhone phone, boolean before) {}

  /// Rings the supervisor's phone, which answers by itself and takes part in what the agent talks.
  /// Whatever they took part in before ends.
  public Answer<LineListening> begin(StaffId agent, SpyMode mode, String reason, Actor.Staff by) {
    return written(agent, mode, reason, by).then(this::ring);
  }

  private Answer<Begun> written(StaffId agent, SpyMode mode, String reason, Actor.Staff by) {
    return Objects.requireNonNull(
        transaction.execute(_ ->
            SupervisorsOnly.check(by)
                .then(_ -> Supervision.because(reason))
                .then(why -> write(agent, mode, why, by))));
  }

  private Answer<Begun> write(StaffId agent, SpyMode mode, String reason, Actor.Staff by) {
    Optional<LineCall> call =
        calls
            .of(agent)
            .filter(it -> it.state() instanceof Talking(_, var who, _) && who.equals(agent));
    Optional<Agent> self = agents.find(by.id());
    if (agent.equals(by.id())) {
      return Answer.refused(new SupervisionRefusal.OwnCall());
    }
    if (call.isEmpty()) {
      return Answer.refused(new SupervisionRefusal.NothingToHear());
    }
    if (self.isEmpty()) {
      return Answer.refused(new SupervisionRefusal.NoPhoneOfYours());
    }
    Instant now = clock.instant();
    Optional<LineListening> before = store.endOf(by.id(), EndedBy.SUPERVISOR, now);
    before.ifPresent(this::tell);
    LineListening listening =
        new LineListening(
            UUID.randomUUID(),
            by.id(),
            agent,
            call.get().id(),
            mode,
            reason,
            now,
            Optional.empty());
    if (!store.insert(listening)) {
      return Answer.refused(new SupervisionRefusal.ListensAlready());
    }
    audit.record(by, AuditedAction.LISTEN, subject(listening), reason);
    tell(listening);
    return Answer.granted(new Begun(listening, self.get().phone(), before.isPresent()));
  }

  private Answer<LineListening> ring(Begun begun) {
    try {
      Acd acd = acd();
      if (begun.before()) {
        acd.release(begun.phone());
      }
      acd.spy(begun.phone(), begun.listening().agent(), begun.listening().mode());
      return Answer.granted(begun.listening());
    } catch (ExchangeUnavailable e) {
      log.info("{} could not be begun: {}", begun.listening(), e.getMessage());
      transaction.executeWithoutResult(_ ->
          store
              .end(begun.listening().id(), EndedBy.NOT_BEGUN, clock.instant())
              .ifPresent(this::tell));
      return Answer.refused(new SupervisionRefusal.ExchangeAway());
    }
  }

  private Acd acd() throws ExchangeUnavailable {
    return exchange
        .acd()
        .orElseThrow(() -> new ExchangeUnavailable("the exchange distributes no callers"));
  }

  /// The supervisor has heard enough.
  @Transactional
  public Answer<LineListening> end(Actor.Staff by) {
    return store
        .endOf(by.id(), EndedBy.SUPERVISOR, clock.instant())
        .map(listening -> {
          leave(listening);
          return Answer.granted(listening);
        })
        .orElseGet(() -> Answer.refused(new SupervisionRefusal.ListensToNobody()));
  }

  /// Whoever has hung up takes part no longer: exchanges do not tell it, so it is looked.
  void lookAtPhones() {
    Instant rung = clock.instant().minus(RINGING);
    store.ongoing().stream()
        .filter(listening -> listening.began().isBefore(rung))
        .filter(this::hasHungUp)
        .forEach(listening ->
            transaction.executeWithoutResult(_ ->
                store.end(listening.id(), EndedBy.PHONE, clock.instant()).ifPresent(this::tell)));
  }

  private boolean hasHungUp(LineListening listening) {
    Optional<Agent> supervisor = agents.find(listening.supervisor());
    try {
      return supervisor.isPresent() && !acd().isTalking(supervisor.get().phone());
    } catch (ExchangeUnavailable e) {
      log.debug("nobody can tell whether somebody listens: {}", e.getMessage());
      return false;
    }
  }

  /// Who talked, talks no longer: nobody takes part in it any more.
  @EventListener
  @Transactional
  public void on(LineCallMoved moved) {
    Optional<StaffId> talking =
        moved.call().state() instanceof Talking(_, var agent, _)
            ? Optional.of(agent)
            : Optional.empty();
    store.endIn(moved.call().id(), talking, clock.instant()).forEach(this::leave);
  }

  private void leave(LineListening listening) {
    tell(listening);
    agents
        .find(listening.supervisor())
        .ifPresent(supervisor -> toRelease.current().add(supervisor.phone()));
  }

  private void release(List<AgentPhone> left) {
    left.forEach(this::release);
  }

  /// If it cannot be told now, the exchange ends it with the call.
  private void release(AgentPhone phone) {
    try {
      acd().release(phone);
    } catch (ExchangeUnavailable e) {
      log.warn("a supervisor's phone could not be released: {}", e.getMessage());
    }
  }

  /// The agent, whose page may show it, and whoever looks after the agents.
  private void tell(LineListening listening) {
    if (settings.showListening()) {
      agents
          .find(listening.agent())
          .ifPresent(agent -> presence.tell(new Person.OfStaff(agent.id(), agent.role())));
    }
    events.publishEvent(new ListeningMoved(listening.agent()));
  }

  /// Who takes part in this agent's call now, as far as the agent is to know.
  @Transactional(readOnly = true)
  public List<LineListening> ongoing(StaffId agent) {
    return settings.showListening() ? store.ongoingTo(agent) : List.of();
  }

  /// What a supervisor takes part in now.
  @Transactional(readOnly = true)
  public Optional<LineListening> of(StaffId supervisor) {
    return store.ongoingOf(supervisor);
  }

  /// All that goes on now, for those who look after the agents.
  @Transactional(readOnly = true)
  public List<LineListening> all() {
    return store.ongoing();
  }

  /// Who listened to whom, the newest first.
  ///
  /// @param limit how many at most, 1 to 1000
  @Transactional
  public Answer<List<LineListening>> newest(int limit, Actor by) {
    return SupervisorsOnly.check(by)
        .map(_ -> {
          audit.record(by, AuditedAction.READ, Subject.all("listening"));
          return store.newest(limit);
        });
  }

  private static Subject subject(LineListening listening) {
    return new Subject("line-call", listening.call().toString());
  }
}
