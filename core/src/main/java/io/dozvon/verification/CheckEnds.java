package io.dozvon.verification;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.notifications.Notifications;
import io.dozvon.notifications.TextMessage;
import io.dozvon.presence.Presence;
import io.dozvon.programmes.Entitlement;
import io.dozvon.programmes.Programmes;
import io.dozvon.recordings.LineRecordings;
import io.dozvon.recordings.RecordingId;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.verification.CallerCheck.Facts;
import io.dozvon.verification.CallerCheck.Result;
import io.dozvon.verification.store.CheckStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.StaffRole;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// How a check ends, and what follows from it.
@Component
class CheckEnds {
  /// For so long it is worth telling somebody that they were verified.
  private static final Duration NEWS = Duration.ofDays(1);

  private final CheckStore store;
  private final Programmes programmes;
  private final RecordLocks locks;
  private final Alarms alarms;
  private final CallNeeded calls;
  private final LineRecordings recordings;
  private final Notifications notifications;
  private final Presence presence;
  private final VerificationSettings settings;
  private final Audit audit;
  private final Clock clock;

  CheckEnds(
      CheckStore store,
      Programmes programmes,
      RecordLocks locks,
      Alarms alarms,
      CallNeeded calls,
      LineRecordings recordings,
      Notifications notifications,
      Presence presence,
      VerificationSettings settings,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.programmes = programmes;
    this.locks = locks;
    this.alarms = alarms;
    this.calls = calls;
    this.recordings = recordings;
    this.notifications = notifications;
    this.presence = presence;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /// The database is asked last who is who: if the insured person became another patient meanwhile,
  /// the caller has been verified all the same, and is not identified.
  Answer<Entitlement> pass(CallerCheck check, Claim claim, Actor.Staff agent) {
    Facts facts = check.facts();
    store.end(check, Result.PASSED, recording(facts), clock.instant());
    audit.record(agent, AuditedAction.VERIFY, Subject.of(facts.patient()), reason(facts));
    return programmes
        .identifyByAgent(facts.patient(), facts.insured(), agent, facts.id().value())
        .map(entitlement -> {
          notifications.text(
              new TextMessage.Verified(),
              claim.patient().phone(),
              claim.patient().language(),
              clock.instant().plus(NEWS));
          presence.tell(new Person.OfPatient(facts.patient()));
          return entitlement;
        });
  }

  /// It is held. What was answered wrongly makes it a failure, whoever ends it and how.
  void stop(CallerCheck check) {
    Facts facts = check.facts();
    Result result = check.hasWrongAnswers() ? Result.FAILED : Result.LEFT;
    store.end(check, result, recording(facts), clock.instant());
    if (result == Result.FAILED) {
      audit.record(
          new Actor.Staff(facts.agent(), StaffRole.AGENT),
          AuditedAction.VERIFY_IN_VAIN,
          Subject.of(facts.patient()),
          reason(facts));
      if (locks.count(facts)) {
        audit.record(new Actor.Service(), AuditedAction.LOCK, Subject.of(facts.patient()));
        alarms.recordLocked(facts);
      }
    }
  }

  /// Where its call is recorded, or will be once that is over.
  private Optional<RecordingId> recording(Facts facts) {
    return switch (facts.callKind()) {
      case LINE -> recordings.of(new LineCallId(facts.call()));
      case CALLBACK -> Optional.empty();
    };
  }

  private static String reason(Facts facts) {
    return "verification " + facts.id() + ", call " + facts.call();
  }

  /// Whether its call is over, or nobody ended it for long.
  boolean isAbandoned(CallerCheck check) {
    Facts facts = check.facts();
    boolean inItsCall =
        calls.of(facts.agent()).filter(call -> call.id().equals(facts.call())).isPresent();
    return !inItsCall || facts.began().isBefore(clock.instant().minus(settings.openFor()));
  }
}
