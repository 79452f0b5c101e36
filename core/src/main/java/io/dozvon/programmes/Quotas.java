package io.dozvon.programmes;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.programmes.Movement.Kind;
import io.dozvon.programmes.Reservation.NotNeeded;
import io.dozvon.programmes.Reservation.Reserved;
import io.dozvon.programmes.store.EntitlementStore;
import io.dozvon.programmes.store.QuotaStore;
import io.dozvon.programmes.store.QuotaStore.Gone;
import io.dozvon.programmes.store.QuotaStore.Held;
import io.dozvon.programmes.store.QuotaStore.LastEnd;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.PatientId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The quota ledger (R18). A consultation reserves when it is requested, and its reservation is
/// consumed or released when it ends, in the transactions in which it is requested and ends.
@Component
public class Quotas {
  private final QuotaStore store;
  private final EntitlementStore entitlements;
  private final Today today;
  private final Audit audit;
  private final Clock clock;

  Quotas(QuotaStore store, EntitlementStore entitlements, Today today, Audit audit, Clock clock) {
    this.store = store;
    this.entitlements = entitlements;
    this.today = today;
    this.audit = audit;
    this.clock = clock;
  }

  /// Takes one consultation from the quota of the period in which it is. Asking twice for one
  /// consultation takes one.
  ///
  /// @param at when the consultation is; decides the period
  @Transactional(propagation = Propagation.MANDATORY)
  public Answer<Reservation> reserve(
      ConsultationId consultation, PatientId patient, Speciality speciality, Instant at) {
    LocalDate day = today.on(at);
    Optional<Entitlement> entitlement = entitlements.open(patient).filter(it -> it.isValid(day));
    return entitlement
        .flatMap(it ->
            it.programme()
                .covers(speciality)
                .map(coverage -> reserve(consultation, it, coverage, day)))
        .orElse(Answer.granted(new NotNeeded()));
  }

  private Answer<Reservation> reserve(
      ConsultationId consultation, Entitlement by, Coverage coverage, LocalDate day) {
    InsuredId insured = by.insured().id();
    String period = coverage.quota().period().nameOn(day);
    Held account = store.hold(insured, coverage, period);
    if (account.hasRoom() && store.reserve(account, consultation, by.patient(), clock.instant())) {
      return Answer.granted(new Reserved(insured, coverage.speciality(), period));
    }
    return store
        .reservation(consultation)
        .<Answer<Reservation>>map(Answer::granted)
        .orElse(Answer.refused(new ProgrammeRefusal.QuotaUsedUp()));
  }

  /// The consultation was rendered. Does nothing if nothing is reserved for it any more.
  @Transactional(propagation = Propagation.MANDATORY)
  public void consume(ConsultationId consultation) {
    store.end(consultation, Kind.CONSUME, clock.instant());
  }

  /// The consultation was not rendered. Does nothing if nothing is reserved for it any more.
  @Transactional(propagation = Propagation.MANDATORY)
  public void release(ConsultationId consultation) {
    store.end(consultation, Kind.RELEASE, clock.instant());
  }

  /// What came of a closed consultation was corrected: what was consumed is given back, or what was
  /// released is taken after all, by a further entry. Does nothing if nothing was reserved for it,
  /// or the ledger says so already.
  ///
  /// @param taken whether it counts against the quota from now on
  @Transactional(propagation = Propagation.MANDATORY)
  public Answer<ConsultationId> correct(ConsultationId consultation, boolean taken) {
    return store
        .lastEnd(consultation)
        .filter(last -> last.isTaken() != taken)
        .map(last -> correct(last, taken))
        .orElse(Answer.granted(consultation));
  }

  private Answer<ConsultationId> correct(LastEnd last, boolean taken) {
    if (taken && !store.hasRoom(last.account())) {
      return Answer.refused(new ProgrammeRefusal.QuotaUsedUp());
    }
    store.correct(last, taken ? Kind.TAKE : Kind.GIVE_BACK, clock.instant());
    return Answer.granted(last.consultation());
  }

  /// Whether a programme pays for it. Shows nothing to anybody.
  public boolean isReserved(ConsultationId consultation) {
    return store.reservation(consultation).isPresent();
  }

  /// What is left per speciality, today; nothing for whom no programme covers. Shows nothing to
  /// anybody.
  public List<Balance> balance(PatientId patient) {
    return valid(patient).map(this::balances).orElse(List.of());
  }

  List<Balance> balances(Entitlement entitlement) {
    LocalDate day = today.now();
    Map<Speciality, Gone> gone =
        store.gone(entitlement.insured().id(), periods(entitlement.programme(), day));
    return entitlement.programme().coverage().stream()
        .map(coverage ->
            balance(
                coverage,
                gone.getOrDefault(coverage.speciality(), Gone.NOTHING),
                entitlement.programme().term(),
                day))
        .toList();
  }

  private static Map<Speciality, String> periods(Programme programme, LocalDate day) {
    return programme.coverage().stream()
        .collect(Collectors.toMap(Coverage::speciality, it -> it.quota().period().nameOn(day)));
  }

  private static Balance balance(Coverage coverage, Gone gone, Term term, LocalDate day) {
    return new Balance(coverage, gone.used(), gone.reserved(), coverage.quota().lastDay(day, term));
  }

  /// Why so much is left: what moved in the periods of today, the newest first. What somebody else
  /// had as the same insured person is theirs alone. Shows nothing to anybody.
  ///
  /// @param limit how many at most
  public List<Movement> movements(PatientId patient, int limit) {
    return valid(patient).map(it -> movements(it, limit)).orElse(List.of());
  }

  private List<Movement> movements(Entitlement entitlement, int limit) {
    return store.movements(
        entitlement.insured().id(),
        entitlement.patient(),
        periods(entitlement.programme(), today.now()),
        limit);
  }

  /// A look at where a patient stands, written down as such. Somebody else's does not exist for a
  /// patient or a doctor.
  ///
  /// @param movements how many at most
  /// @return empty if no programme covers them
  @Transactional
  public Optional<Standing> look(PatientId patient, int movements, Actor by) {
    if (!concerns(patient, by)) {
      return Optional.empty();
    }
    audit.record(by, AuditedAction.READ, new Subject("quota-of-patient", patient.toString()));
    return valid(patient).map(it -> new Standing(it, balances(it), movements(it, movements)));
  }

  private static boolean concerns(PatientId patient, Actor by) {
    return switch (by) {
      case Actor.Patient(PatientId id) -> id.equals(patient);
      case Actor.Doctor _, Actor.Staff _ -> false;
      case Actor.Admin _, Actor.Service _ -> true;
    };
  }

  private Optional<Entitlement> valid(PatientId patient) {
    return entitlements.open(patient).filter(it -> it.isValid(today.now()));
  }
}
