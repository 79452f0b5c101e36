package io.dozvon.verification;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.presence.Presence;
import io.dozvon.staff.Member;
import io.dozvon.staff.Members;
import io.dozvon.verification.store.AlarmStore;
import io.dozvon.verification.store.LockStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.StaffRole;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What supervisors are to look at: their door.
@Component
public class Alarms {
  private static final int SHOWN = 100;

  private final AlarmStore store;
  private final LockStore locks;
  private final Members members;
  private final Presence presence;
  private final ApplicationEventPublisher events;
  private final Audit audit;
  private final Clock clock;

  Alarms(
      AlarmStore store,
      LockStore locks,
      Members members,
      Presence presence,
      ApplicationEventPublisher events,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.locks = locks;
    this.members = members;
    this.presence = presence;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param call in which it happened; empty if there was none
  @Transactional(propagation = Propagation.MANDATORY)
  void raise(
      AlarmKind kind, Actor.Staff agent, Optional<AgentCall> call, Optional<PatientId> patient) {
    raise(
        new Alarm(
            AlarmId.random(),
            kind,
            clock.instant(),
            agent.id(),
            call.map(AgentCall::id),
            call.flatMap(AgentCall::caller),
            patient,
            Optional.empty(),
            Optional.empty()));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void recordLocked(CallerCheck.Facts by) {
    raise(
        new Alarm(
            AlarmId.random(),
            AlarmKind.RECORD_LOCKED,
            clock.instant(),
            by.agent(),
            Optional.of(by.call()),
            by.caller(),
            Optional.of(by.patient()),
            Optional.of(by.id()),
            Optional.empty()));
  }

  private void raise(Alarm alarm) {
    if (store.insert(alarm)) {
      members.supervisors().forEach(presence::tell);
      events.publishEvent(new AlarmRaised(alarm.id(), alarm.kind()));
    }
  }

  /// How many nobody has noted yet; for supervisors' pages.
  public int unseen() {
    return store.countUnseen();
  }

  /// The newest first.
  @Transactional
  public Answer<List<AlarmStanding>> list(Actor.Staff by) {
    return supervisor(by)
        .map(_ -> {
          audit.record(by, AuditedAction.READ, Subject.all("alarm"));
          return standings(store.newest(SHOWN));
        });
  }

  private List<AlarmStanding> standings(List<Alarm> alarms) {
    Map<StaffId, Member> agents =
        members.byIds(alarms.stream().map(Alarm::agent).distinct().toList());
    Set<CheckId> locking =
        locks.locking(
            alarms.stream().flatMap(alarm -> alarm.check().stream()).toList(), clock.instant());
    return alarms.stream()
        .map(alarm ->
            new AlarmStanding(
                alarm,
                Objects.requireNonNull(agents.get(alarm.agent())).name(),
                alarm.check().filter(locking::contains).isPresent()))
        .toList();
  }

  /// A supervisor has looked at it.
  @Transactional
  public Answer<AlarmId> note(AlarmId id, Actor.Staff by) {
    return find(id, by).map(alarm -> seen(alarm, by));
  }

  /// A supervisor has looked at it, and lets the record be verified again at once.
  @Transactional
  public Answer<AlarmId> unlock(AlarmId id, Actor.Staff by) {
    return find(id, by)
        .map(alarm -> {
          Instant now = clock.instant();
          boolean unlocked =
              alarm.check().filter(check -> locks.unlock(check, by.id(), now)).isPresent();
          if (unlocked) {
            audit.record(by, AuditedAction.UNLOCK, Subject.of(alarm.patient().orElseThrow()));
          }
          return seen(alarm, by);
        });
  }

  private AlarmId seen(Alarm alarm, Actor.Staff by) {
    store.seen(alarm.id(), by.id(), clock.instant());
    audit.record(by, AuditedAction.CHANGE, new Subject("alarm", alarm.id().toString()));
    members.supervisors().forEach(presence::tell);
    return alarm.id();
  }

  private Answer<Alarm> find(AlarmId id, Actor.Staff by) {
    return supervisor(by)
        .then(_ ->
            store
                .find(id)
                .map(Answer::granted)
                .orElse(Answer.refused(new VerificationRefusal.UnknownAlarm())));
  }

  private static Answer<Actor.Staff> supervisor(Actor.Staff by) {
    return by.role() == StaffRole.SUPERVISOR
        ? Answer.granted(by)
        : Answer.refused(new VerificationRefusal.OnlyForSupervisors());
  }
}
