package io.dozvon.verification;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.patients.Patient;
import io.dozvon.patients.PatientFinder;
import io.dozvon.programmes.Insured;
import io.dozvon.programmes.InsuredId;
import io.dozvon.programmes.InsuredPeople;
import io.dozvon.programmes.Programme;
import io.dozvon.programmes.Programmes;
import io.dozvon.programmes.Wanted;
import io.dozvon.verification.store.CheckStore;
import io.dozvon.verification.store.SearchStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.ProgrammeId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Agents look for the people that a caller may be.
@Component
public class Searching {
  private static final int LEAST = 2;
  private static final Duration HOUR = Duration.ofHours(1);

  private final PatientFinder patients;
  private final InsuredPeople insured;
  private final Programmes programmes;
  private final SearchStore store;
  private final CheckStore checks;
  private final CallNeeded calls;
  private final Alarms alarms;
  private final VerificationSettings settings;
  private final Audit audit;
  private final Clock clock;

  Searching(
      PatientFinder patients,
      InsuredPeople insured,
      Programmes programmes,
      SearchStore store,
      CheckStore checks,
      CallNeeded calls,
      Alarms alarms,
      VerificationSettings settings,
      Audit audit,
      Clock clock) {
    this.patients = patients;
    this.insured = insured;
    this.programmes = programmes;
    this.store = store;
    this.checks = checks;
    this.calls = calls;
    this.alarms = alarms;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /// The call that the agent may look for somebody in.
  public Optional<AgentCall> call(Actor.Staff agent) {
    return calls.of(agent.id());
  }

  /// By what the caller says: at least two of name, birth date, policy number and phone.
  @Transactional
  public Answer<Found> search(Wanted wanted, Actor.Staff agent) {
    List<String> criteria = criteria(wanted);
    Optional<AgentCall> call = calls.of(agent.id());
    if (call.isEmpty()) {
      audit.record(agent, AuditedAction.KEPT_OUT, Subject.all("caller"), "no live call");
      return Answer.refused(new VerificationRefusal.NoLiveCall());
    }
    if (criteria.size() < LEAST) {
      return Answer.refused(new VerificationRefusal.TooFewCriteria());
    }
    if (isTooOften(agent, call.get())) {
      alarms.raise(AlarmKind.MANY_SEARCHES, agent, call, Optional.empty());
      return Answer.refused(new VerificationRefusal.SearchedTooOften());
    }
    Found found = find(wanted);
    store.insert(
        agent.id(),
        call.get(),
        criteria,
        found.patients().size() + found.insured().size(),
        clock.instant());
    audit.record(
        agent, AuditedAction.SEARCH, inCall(call.get()), "by " + String.join(", ", criteria));
    return Answer.granted(found);
  }

  private boolean isTooOften(Actor.Staff agent, AgentCall call) {
    checks.hold("searches " + agent.id());
    return store.countOf(call.id()) >= settings.searchesPerCall()
        || store.countOf(agent.id(), clock.instant().minus(HOUR)) >= settings.searchesAnHour();
  }

  private static Subject inCall(AgentCall call) {
    return new Subject("caller", call.id().toString());
  }

  private static List<String> criteria(Wanted wanted) {
    return Stream.of(
            wanted.name().map(_ -> "name"),
            wanted.birthDate().map(_ -> "birth-date"),
            wanted.policy().map(_ -> "policy"),
            wanted.phone().map(_ -> "phone"))
        .flatMap(Optional::stream)
        .toList();
  }

  /// Whom a number may belong to, for the agent whose phone rings or who talks with it: a hint,
  /// never proof.
  @Transactional
  public List<FoundPatient> hints(PhoneNumber caller, Actor.Staff agent) {
    List<FoundPatient> found = shown(patients.search(Wanted.by(caller), settings.shown()));
    if (!found.isEmpty()) {
      audit.record(
          agent, AuditedAction.SEARCH, new Subject("caller", caller.masked()), "by caller ID");
    }
    return found;
  }

  private Found find(Wanted wanted) {
    int limit = settings.shown();
    List<Patient> registered = patients.search(wanted, limit + 1);
    List<Insured> listed = insured.search(wanted, limit + 1);
    return new Found(
        shown(first(registered, limit)),
        listed(first(listed, limit)),
        registered.size() > limit || listed.size() > limit);
  }

  private static <T> List<T> first(List<T> all, int most) {
    return all.subList(0, Math.min(most, all.size()));
  }

  private List<FoundPatient> shown(List<Patient> all) {
    Map<PatientId, Programme> theirs = programmes.ofAll(all.stream().map(Patient::id).toList());
    return all.stream().map(it -> FoundPatient.of(it, theirs.get(it.id()))).toList();
  }

  private List<FoundInsured> listed(List<Insured> all) {
    Map<ProgrammeId, Programme> theirs =
        insured.programmes(all.stream().map(Insured::programme).distinct().toList());
    Map<InsuredId, PatientId> taken = insured.patients(all.stream().map(Insured::id).toList());
    return all.stream()
        .map(it ->
            FoundInsured.of(
                it, Objects.requireNonNull(theirs.get(it.programme())), taken.containsKey(it.id())))
        .toList();
  }
}
