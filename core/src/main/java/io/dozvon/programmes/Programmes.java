package io.dozvon.programmes;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.programmes.Identification.Identified;
import io.dozvon.programmes.Identification.NotIdentified;
import io.dozvon.programmes.Identification.Reason;
import io.dozvon.programmes.store.EntitlementStore;
import io.dozvon.programmes.store.InsuredStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.PolicyNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Finds patients in the insured lists and says what they have by it (R3, R4).
@Component
public class Programmes {
  private final InsuredStore insured;
  private final EntitlementStore entitlements;
  private final Quotas quotas;
  private final ProgrammeSettings settings;
  private final Today today;
  private final Audit audit;
  private final Clock clock;

  Programmes(
      InsuredStore insured,
      EntitlementStore entitlements,
      Quotas quotas,
      ProgrammeSettings settings,
      Today today,
      Audit audit,
      Clock clock) {
    this.insured = insured;
    this.entitlements = entitlements;
    this.quotas = quotas;
    this.settings = settings;
    this.today = today;
    this.audit = audit;
    this.clock = clock;
  }

  /// Looks a patient up in the lists, see [Matching]. Asked again at each visit, since lists
  /// change: who was identified stays so while they are insured and the list still means the same
  /// person.
  ///
  /// @param policy as the patient gives it, if they do
  @Transactional
  public Identification identify(
      PatientId patient,
      PersonName name,
      LocalDate birthDate,
      PhoneNumber phone,
      Optional<PolicyNumber> policy) {
    Sought sought = new Sought(name, birthDate, phone, policy);
    Optional<Entitlement> open = entitlements.open(patient);
    return open.filter(it -> stillHolds(it, sought))
        .<Identification>map(Programmes::identified)
        .orElseGet(() -> {
          open.ifPresent(this::end);
          return search(patient, sought);
        });
  }

  private void end(Entitlement entitlement) {
    entitlements.end(entitlement, clock.instant());
    audit.record(
        new Actor.Service(), AuditedAction.END_ENTITLEMENT, Subject.of(entitlement.patient()));
  }

  private boolean stillHolds(Entitlement entitlement, Sought sought) {
    return entitlement.isValid(today.now())
        && means(entitlement, sought.name(), sought.birthDate());
  }

  /// Whom an agent verified need not be found by the service, but is not somebody else either.
  private static boolean means(Entitlement entitlement, PersonName name, LocalDate birthDate) {
    Listed listed = entitlement.insured().listed();
    return entitlement.how() == Entitlement.How.AGENT
        ? Matching.mayBeSamePerson(listed, name, birthDate)
        : Matching.isSamePerson(listed, name, birthDate);
  }

  /// An agent has verified a caller (R5): the patient is this insured person from now on. The
  /// database takes it only after a verification of theirs that was passed.
  ///
  /// @param verification the one that was passed
  @Transactional(propagation = Propagation.MANDATORY)
  public Answer<Entitlement> identifyByAgent(
      PatientId patient, InsuredId person, Actor.Staff agent, UUID verification) {
    entitlements.open(patient).filter(it -> !it.isValid(today.now())).ifPresent(this::end);
    if (!entitlements.insert(patient, person, agent.id(), verification, clock.instant())) {
      return Answer.refused(new ProgrammeRefusal.InsuredIsAnotherPatient());
    }
    audit.record(agent, AuditedAction.IDENTIFY, Subject.of(patient));
    return Answer.granted(entitlements.open(patient).orElseThrow());
  }

  private Identification search(PatientId patient, Sought sought) {
    return switch (Matching.among(candidates(sought), sought)) {
      case Matching.Result.None(Reason reason) -> new NotIdentified(reason);
      case Matching.Result.Match match -> entitle(patient, match);
    };
  }

  private List<Insured> candidates(Sought sought) {
    List<Insured> namesakes = insured.namesakes(sought, today.now());
    return namesakes.isEmpty() ? insured.sharing(sought, today.now()) : namesakes;
  }

  /// The database decides between two patients who claim to be the same insured person.
  private Identification entitle(PatientId patient, Matching.Result.Match match) {
    if (entitlements.insert(patient, match.insured().id(), match.how(), clock.instant())) {
      audit.record(new Actor.Service(), AuditedAction.IDENTIFY, Subject.of(patient));
    }
    return entitlements
        .open(patient)
        .filter(it -> it.insured().id().equals(match.insured().id()))
        .<Identification>map(Programmes::identified)
        .orElse(new NotIdentified(Reason.SEVERAL_MATCHES));
  }

  private static Identification identified(Entitlement entitlement) {
    return new Identified(entitlement.insured(), entitlement.programme(), entitlement.how());
  }

  /// What an identified patient is entitled by, today. For rooms and pages that act for the
  /// patient.
  public Optional<Entitlement> entitlement(PatientId patient) {
    return entitlements.open(patient).filter(it -> it.isValid(today.now()));
  }

  /// By which programmes those of many patients who are identified are entitled today; as
  /// [#entitlement].
  public Map<PatientId, Programme> ofAll(Collection<PatientId> patients) {
    LocalDate now = today.now();
    return entitlements.open(patients).stream()
        .filter(it -> it.isValid(now))
        .collect(Collectors.toMap(Entitlement::patient, Entitlement::programme));
  }

  /// What a consultation would cost a patient now.
  @Transactional(readOnly = true)
  public Offer offer(PatientId patient, Speciality speciality) {
    Optional<Entitlement> entitlement = entitlement(patient);
    return entitlement
        .flatMap(it ->
            quotas.balances(it).stream()
                .filter(balance -> balance.coverage().speciality().equals(speciality))
                .map(balance -> offer(it.programme(), balance))
                .findFirst())
        .orElseGet(() -> privatePrice(entitlement.isPresent()));
  }

  private static Offer offer(Programme programme, Balance balance) {
    Money price = balance.coverage().price();
    return balance.left().filter(left -> left == 0).isPresent()
        ? new Offer.UsedUp(programme, price, balance.periodEnd())
        : new Offer.Covered(programme, price, balance.left(), balance.periodEnd());
  }

  /// What somebody pays for whom no programme does.
  public Offer.PrivatePrice privatePrice(boolean identified) {
    Money price = Money.roubles(settings.privatePrice());
    return new Offer.PrivatePrice(price, !identified && !price.isZero());
  }
}
