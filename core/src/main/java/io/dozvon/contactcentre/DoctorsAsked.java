package io.dozvon.contactcentre;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.contactcentre.DoctorAsked.Standing;
import io.dozvon.contactcentre.store.DoctorAskedStore;
import io.dozvon.contactcentre.store.LineCallStore;
import io.dozvon.presence.Presence;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.JoinTicket;
import io.dozvon.telephony.JoinTokens;
import io.dozvon.telephony.LegClaim;
import io.dozvon.telephony.LegCommands;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.TimedWork;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.StaffId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The contact centre's door for doctors at their workplace: an agent asks one to join, they accept
/// or decline, and come by a one-time token. Until they are there agent and caller talk on; then
/// the caller hears music and the agent talks with the doctor, as with any colleague who is asked.
@Component
public class DoctorsAsked implements LegClaim, TimedWork<UUID> {
  private static final Duration TO_ANSWER = Duration.ofSeconds(45);
  private static final Duration TO_COME = Duration.ofSeconds(30);

  private final DoctorAskedStore store;
  private final LineCallStore calls;
  private final DeskOrders orders;
  private final Agents agents;
  private final Presence presence;
  private final JoinTokens tokens;
  private final LegCommands commands;
  private final Audit audit;
  private final Clock clock;

  DoctorsAsked(
      DoctorAskedStore store,
      LineCallStore calls,
      DeskOrders orders,
      Agents agents,
      Presence presence,
      JoinTokens tokens,
      LegCommands commands,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.calls = calls;
    this.orders = orders;
    this.agents = agents;
    this.presence = presence;
    this.tokens = tokens;
    this.commands = commands;
    this.audit = audit;
    this.clock = clock;
  }

  boolean isAtWorkplace(DoctorId doctor) {
    return presence.isPresent(new Person.OfDoctor(doctor));
  }

  /// The doctor's page shows that they are asked.
  Answer<LineCall> ask(Course course, StaffId agent, DoctorId doctor) {
    Instant now = clock.instant();
    LineCall call = course.call();
    DoctorAsked asked =
        new DoctorAsked(
            UUID.randomUUID(),
            call.id(),
            agent,
            doctor,
            call.exchange(),
            call.language(),
            now,
            now.plus(TO_ANSWER),
            Standing.ASKED,
            Optional.empty());
    if (!store.insert(asked)) {
      return Answer.refused(new DeskRefusal.DoctorBusy());
    }
    calls.acted(call.id(), agent, now, DeskAct.CONSULT, Optional.of(doctor.toString()));
    tell(asked);
    return Answer.granted(call);
  }

  /// What a doctor is asked now, or joins.
  @Transactional(readOnly = true)
  public Optional<DoctorAsked> of(DoctorId doctor) {
    return store.find(doctor);
  }

  /// Whom the agent of a call waits for.
  @Transactional(readOnly = true)
  public Optional<DoctorAsked> awaited(LineCallId call) {
    return store.find(call).filter(it -> it.standing() != Standing.THERE);
  }

  /// The doctor comes: with this their browser places its one call.
  @Transactional
  public Answer<JoinTicket> accept(Actor.Doctor by) {
    Instant now = clock.instant();
    Optional<DoctorAsked> asked =
        store
            .hold(by.id())
            .filter(it -> it.standing() == Standing.ASKED && it.until().isAfter(now));
    if (asked.isEmpty()) {
      return Answer.refused(new DeskRefusal.NotAskedAnyMore());
    }
    LegId leg = DoctorLegs.random();
    move(asked.get().coming(leg, now.plus(TO_COME)));
    audit.record(by, AuditedAction.ANSWER, new Subject("line-call", asked.get().call().toString()));
    return Answer.granted(tokens.issue(leg, asked.get().exchange(), asked.get().language()));
  }

  /// The doctor does not come.
  @Transactional
  public Answer<DoctorAsked> decline(Actor.Doctor by) {
    return store
        .hold(by.id())
        .filter(it -> it.standing() == Standing.ASKED)
        .map(it -> Answer.granted(over(it)))
        .orElseGet(() -> Answer.refused(new DeskRefusal.NotAskedAnyMore()));
  }

  /// The agent asks no longer.
  @Transactional
  public Answer<DoctorAsked> withdraw(StaffId agent) {
    return calls
        .ofBusy(agent)
        .flatMap(store::hold)
        .filter(it -> it.agent().equals(agent) && it.standing() != Standing.THERE)
        .map(it -> Answer.granted(over(it)))
        .orElseGet(() -> Answer.refused(new DeskRefusal.AsksNobody()));
  }

  @Override
  public boolean claims(LegId leg) {
    return DoctorLegs.isOne(leg) && store.find(leg).isPresent();
  }

  /// Before unclaimed legs are ended.
  @EventListener
  @Order(25)
  @Transactional
  public void on(LegEvent event) {
    if (!DoctorLegs.isOne(event.leg())) {
      return;
    }
    switch (event) {
      case LegEvent.Confirmed _ -> store.find(event.leg()).ifPresent(this::there);
      case LegEvent.Gone _ -> store.hold(event.leg()).ifPresent(it -> move(it.with(Standing.OVER)));
      case LegEvent.Dialled _,
          LegEvent.Ringing _,
          LegEvent.Answered _,
          LegEvent.Joined _,
          LegEvent.Parted _,
          LegEvent.Measured _,
          LegEvent.KeyPressed _ -> {}
    }
  }

  /// The call is held first, as wherever both are.
  private void there(DoctorAsked asked) {
    Optional<Course> course = calls.hold(asked.call());
    store
        .hold(asked.id())
        .filter(it -> it.standing() == Standing.COMING)
        .ifPresent(it ->
            course
                .filter(held -> waitsFor(held, it))
                .ifPresentOrElse(held -> joins(it, held), () -> over(it)));
  }

  private static boolean waitsFor(Course course, DoctorAsked asked) {
    return course.state() instanceof LineCallState.Talking
        && course.agent().equals(Optional.of(asked.agent()))
        && course.asked().isEmpty();
  }

  private void joins(DoctorAsked asked, Course course) {
    move(asked.with(Standing.THERE));
    orders.consult(course, asked.agent(), asked.doctor(), asked.leg().orElseThrow());
  }

  /// Nobody is asked about a caller who is gone.
  @EventListener
  @Transactional
  public void on(LineCallMoved moved) {
    if (moved.call().state() instanceof LineCallState.Over) {
      store.hold(moved.call().id()).ifPresent(this::over);
    }
  }

  private DoctorAsked over(DoctorAsked asked) {
    asked.leg().ifPresent(leg -> commands.hangUp(asked.exchange(), leg));
    return move(asked.with(Standing.OVER));
  }

  private DoctorAsked move(DoctorAsked after) {
    store.update(after);
    tell(after);
    return after;
  }

  private void tell(DoctorAsked asked) {
    presence.tell(new Person.OfDoctor(asked.doctor()));
    agents
        .find(asked.agent())
        .ifPresent(it -> presence.tell(new Person.OfStaff(it.id(), it.role())));
  }

  @Override
  public String title() {
    return "doctor who is asked";
  }

  @Override
  public List<UUID> due(Set<ExchangeName> at, Instant by, int limit) {
    return store.overdue(at, by, limit);
  }

  @Override
  @Transactional
  public void act(UUID id) {
    store
        .hold(id)
        .filter(it -> it.standing() != Standing.THERE && !it.until().isAfter(clock.instant()))
        .ifPresent(this::over);
  }
}
