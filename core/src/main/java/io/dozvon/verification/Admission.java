package io.dozvon.verification;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.programmes.InsuredId;
import io.dozvon.programmes.InsuredPeople;
import io.dozvon.programmes.ProgrammeRefusal;
import io.dozvon.programmes.Programmes;
import io.dozvon.staff.Members;
import io.dozvon.verification.store.CheckStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.vocabulary.StaffId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Whether an agent may begin to verify a caller as somebody.
@Component
class Admission {
  private static final Duration DAY = Duration.ofDays(1);

  /// What a caller may be verified as, and in which call.
  record Admitted(Claim claim, AgentCall call) {}

  private final CheckStore store;
  private final Claims claims;
  private final CallNeeded calls;
  private final RecordLocks locks;
  private final CheckEnds ends;
  private final Programmes programmes;
  private final InsuredPeople insured;
  private final Members members;
  private final Alarms alarms;
  private final VerificationSettings settings;
  private final Audit audit;
  private final Clock clock;

  Admission(
      CheckStore store,
      Claims claims,
      CallNeeded calls,
      RecordLocks locks,
      CheckEnds ends,
      Programmes programmes,
      InsuredPeople insured,
      Members members,
      Alarms alarms,
      VerificationSettings settings,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.claims = claims;
    this.calls = calls;
    this.locks = locks;
    this.ends = ends;
    this.programmes = programmes;
    this.insured = insured;
    this.members = members;
    this.alarms = alarms;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  Answer<Admitted> admit(PatientId patient, InsuredId person, Actor.Staff agent) {
    Optional<AgentCall> call = calls.of(agent.id());
    if (call.isEmpty()) {
      return keptOut(
          AlarmKind.WITHOUT_CALL,
          new VerificationRefusal.NoLiveCall(),
          patient,
          agent,
          Optional.empty());
    }
    return claims.find(patient, person).then(claim -> admit(claim, call.get(), agent));
  }

  private Answer<Admitted> admit(Claim claim, AgentCall call, Actor.Staff agent) {
    PatientId patient = claim.patient().id();
    if (claim.isOf(name(agent.id()))) {
      return keptOut(
          AlarmKind.SELF, new VerificationRefusal.Oneself(), patient, agent, Optional.of(call));
    }
    if (isOneTooMany(patient, call)) {
      return keptOut(
          AlarmKind.MANY_PATIENTS,
          new VerificationRefusal.TooManyPatients(),
          patient,
          agent,
          Optional.of(call));
    }
    endAbandoned(claim);
    return no(claim)
        .<Answer<Admitted>>map(Answer::refused)
        .orElse(Answer.granted(new Admitted(claim, call)));
  }

  private Answer<Admitted> keptOut(
      AlarmKind kind,
      VerificationRefusal why,
      PatientId patient,
      Actor.Staff agent,
      Optional<AgentCall> call) {
    audit.record(agent, AuditedAction.KEPT_OUT, Subject.of(patient), why.id());
    alarms.raise(kind, agent, call, Optional.of(patient));
    return Answer.refused(why);
  }

  private PersonName name(StaffId agent) {
    return Objects.requireNonNull(members.byIds(List.of(agent)).get(agent)).name();
  }

  private boolean isOneTooMany(PatientId patient, AgentCall call) {
    store.hold("patients " + call.caller().map(it -> it.e164()).orElse(call.id().toString()));
    Instant since = clock.instant().minus(DAY);
    return store.others(call.id(), patient) >= settings.patientsPerCall()
        || call.caller()
            .filter(it -> store.others(it, since, patient) >= settings.patientsPerNumber())
            .isPresent();
  }

  /// Whoever hung up leaves nothing that keeps others from being verified.
  private void endAbandoned(Claim claim) {
    List<CheckId> open = store.openOf(claim.patient().id(), claim.insured().id());
    open.stream()
        .filter(store::holdOpen)
        .flatMap(id -> store.find(id).stream())
        .filter(ends::isAbandoned)
        .forEach(ends::stop);
  }

  private Optional<Refusal> no(Claim claim) {
    return locks
        .no(claim.patient().id(), claim.insured().id())
        .<Refusal>map(it -> it)
        .or(() ->
            programmes
                .entitlement(claim.patient().id())
                .map(_ -> new VerificationRefusal.IdentifiedAlready()))
        .or(() -> anothers(claim))
        .or(() ->
            claim.isOfOnePerson()
                ? Optional.empty()
                : Optional.of(new VerificationRefusal.NotOnePerson()));
  }

  private Optional<Refusal> anothers(Claim claim) {
    InsuredId id = claim.insured().id();
    return Optional.ofNullable(insured.patients(List.of(id)).get(id))
        .filter(patient -> !patient.equals(claim.patient().id()))
        .map(_ -> new ProgrammeRefusal.InsuredIsAnotherPatient());
  }
}
