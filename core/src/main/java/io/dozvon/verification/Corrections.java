package io.dozvon.verification;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.notifications.Notifications;
import io.dozvon.notifications.ReportId;
import io.dozvon.notifications.ReportProgress;
import io.dozvon.patients.Patient;
import io.dozvon.patients.PatientFinder;
import io.dozvon.programmes.Insured;
import io.dozvon.programmes.InsuredPeople;
import io.dozvon.programmes.Programme;
import io.dozvon.verification.store.CorrectionStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ProgrammeId;
import io.dozvon.vocabulary.StaffRole;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Agents ask a programme's customer to put right what its list says, and it is tracked until the
/// customer has taken note (R17).
@Component
public class Corrections {
  private static final int SHOWN = 100;
  private static final int PROGRAMMES = 500;
  private static final int LONGEST_NOTE = 1000;

  private final CorrectionStore store;
  private final PatientFinder patients;
  private final InsuredPeople insured;
  private final CallNeeded calls;
  private final Notifications notifications;
  private final Audit audit;
  private final Clock clock;

  Corrections(
      CorrectionStore store,
      PatientFinder patients,
      InsuredPeople insured,
      CallNeeded calls,
      Notifications notifications,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.patients = patients;
    this.insured = insured;
    this.calls = calls;
    this.notifications = notifications;
    this.audit = audit;
    this.clock = clock;
  }

  /// The programmes that a caller may name.
  public List<Programme> programmes() {
    return insured.programmes(PROGRAMMES);
  }

  /// In a call, with the caller's consent to pass it on.
  @Transactional
  public Answer<Correction> request(CorrectionWish wish, Actor.Staff agent) {
    Optional<AgentCall> call = calls.of(agent.id());
    if (call.isEmpty()) {
      audit.record(agent, AuditedAction.KEPT_OUT, subject(wish), "no live call");
      return Answer.refused(new VerificationRefusal.NoLiveCall());
    }
    if (!wish.isComplete() || wish.note().filter(it -> it.length() > LONGEST_NOTE).isPresent()) {
      return Answer.refused(new VerificationRefusal.CorrectionIncomplete());
    }
    Optional<Patient> patient = wish.patient().flatMap(patients::find);
    Optional<Insured> person = wish.insured().flatMap(insured::find);
    if (patient.isPresent() != wish.patient().isPresent()
        || person.isPresent() != wish.insured().isPresent()) {
      return Answer.refused(new VerificationRefusal.UnknownRecord());
    }
    return Answer.granted(send(wish, patient, person, agent, call.get()));
  }

  private static Subject subject(CorrectionWish wish) {
    return wish.patient()
        .map(Subject::of)
        .or(() -> wish.insured().map(it -> new Subject("insured", it.toString())))
        .orElse(Subject.all("insured"));
  }

  private Correction send(
      CorrectionWish wish,
      Optional<Patient> patient,
      Optional<Insured> person,
      Actor.Staff agent,
      AgentCall call) {
    CorrectionId id = CorrectionId.random();
    ProgrammeId programme = person.map(Insured::programme).or(wish::programme).orElseThrow();
    ReportId report =
        notifications.report(
            CorrectionReport.of(id, wish, patient, person, insured.programme(programme)));
    Correction correction =
        new Correction(
            id,
            report,
            wish.kind(),
            wish.patient(),
            wish.insured(),
            programme,
            wish.fields(),
            wish.note(),
            agent.id(),
            call.id(),
            clock.instant());
    store.insert(correction);
    audit.record(agent, AuditedAction.CORRECT, subject(wish), "list correction " + id);
    return correction;
  }

  /// The newest first, for supervisors.
  @Transactional
  public Answer<List<CorrectionStanding>> list(Actor.Staff by) {
    if (by.role() != StaffRole.SUPERVISOR) {
      return Answer.refused(new VerificationRefusal.OnlyForSupervisors());
    }
    audit.record(by, AuditedAction.READ, Subject.all("list-correction"));
    return Answer.granted(standings(store.newest(SHOWN)));
  }

  private List<CorrectionStanding> standings(List<Correction> all) {
    Map<ReportId, List<ReportProgress>> progress =
        notifications.progress(all.stream().map(Correction::report).toList()).stream()
            .collect(Collectors.groupingBy(ReportProgress::report));
    Map<ProgrammeId, Programme> programmes =
        insured.programmes(all.stream().map(Correction::programme).distinct().toList());
    return all.stream()
        .map(it ->
            new CorrectionStanding(
                it,
                Objects.requireNonNull(programmes.get(it.programme())).name(),
                progress.getOrDefault(it.report(), List.of())))
        .toList();
  }
}
