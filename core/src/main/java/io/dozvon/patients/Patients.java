package io.dozvon.patients;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.patients.store.PatientStore;
import io.dozvon.programmes.Identification;
import io.dozvon.programmes.NameKey;
import io.dozvon.programmes.Programmes;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.PolicyNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The patients' room's door.
@Component
public class Patients {
  private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

  private final PatientStore store;
  private final Consents consents;
  private final Programmes programmes;
  private final Audit audit;
  private final Clock clock;

  Patients(PatientStore store, Consents consents, Programmes programmes, Audit audit, Clock clock) {
    this.store = store;
    this.consents = consents;
    this.programmes = programmes;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public Answer<Patient> register(Registration registration, Actor by) {
    return register(PatientId.random(), registration, by);
  }

  /// Of somebody who signed all consents by hand; the clinic keeps the paper.
  @Transactional
  public Answer<Patient> registerWithPapers(Registration registration, Actor.Admin by) {
    return register(registration, by)
        .map(patient -> {
          consents.onPaper(patient.id(), patient.language(), by);
          return patient;
        });
  }

  /// For those whose id others know already.
  Answer<Patient> register(PatientId id, Registration registration, Actor by) {
    return plausible(registration.birthDate(), registration.timeZone())
        .map(_ -> {
          Patient patient = patientFrom(id, registration, clock.instant());
          store.insert(patient);
          audit.record(by, AuditedAction.CREATE, Subject.of(id));
          return patient;
        });
  }

  /// Whether somebody can have been born on that day, as the calendar stands where they are.
  Answer<LocalDate> plausible(LocalDate birthDate, ZoneId timeZone) {
    if (birthDate.isAfter(LocalDate.ofInstant(clock.instant(), timeZone))) {
      return Answer.refused(new PatientRefusal.BornInTheFuture());
    }
    if (birthDate.isBefore(EARLIEST_BIRTH)) {
      return Answer.refused(new PatientRefusal.BornTooLongAgo());
    }
    return Answer.granted(birthDate);
  }

  private static Patient patientFrom(PatientId id, Registration registration, Instant now) {
    return new Patient(
        id,
        registration.name(),
        registration.birthDate(),
        registration.phone(),
        registration.timeZone(),
        registration.language(),
        Optional.empty(),
        Optional.empty(),
        registration.policy(),
        now,
        0);
  }

  /// Those of this name and birth date who have registered this number.
  List<PatientId> namesakes(PhoneNumber phone, Draft.Identity identity) {
    return store.findAll(store.withPhone(phone)).values().stream()
        .filter(patient -> patient.birthDate().equals(identity.birthDate()))
        .filter(patient -> NameKey.of(patient.name()).equals(NameKey.of(identity.name())))
        .map(Patient::id)
        .toList();
  }

  /// What an admin did not know of a patient who now registers themselves.
  Answer<Patient> complete(PatientId id, Draft.Identity identity) {
    Patient known = store.lock(id).orElseThrow();
    Patient complete = known.withPolicy(known.policy().or(identity::policy));
    store.update(complete);
    audit.record(new Actor.Patient(id), AuditedAction.CHANGE, Subject.of(id));
    return Answer.granted(complete);
  }

  /// Looks somebody up in the programmes' lists (R3). Done at each visit, since lists change. They
  /// are held until the transaction ends, and looked up as they are then: whoever came with an
  /// older copy would undo what was found by a newer one.
  ///
  /// @throws java.util.NoSuchElementException if there is no such patient
  @Transactional
  public Identification identify(PatientId id) {
    Patient patient = store.lock(id).orElseThrow();
    return programmes.identify(
        patient.id(),
        patient.name(),
        patient.birthDate(),
        patient.phone(),
        patient.policy().flatMap(PolicyNumber::parse));
  }

  /// A code that was sent to their number came back.
  void phoneConfirmed(PatientId id) {
    store.phoneConfirmed(id, clock.instant());
    audit.record(new Actor.Patient(id), AuditedAction.CONFIRM_PHONE, Subject.of(id));
  }

  /// A look at one patient's record, written down as such.
  @Transactional
  public Answer<Patient> look(PatientId id, Actor by) {
    return store
        .find(id)
        .map(patient -> {
          audit.record(by, AuditedAction.READ, Subject.of(id));
          return Answer.granted(patient);
        })
        .orElse(Answer.refused(new PatientRefusal.UnknownPatient()));
  }

  /// The newest patients first.
  ///
  /// @param limit how many at most, 1 to 1000
  @Transactional
  public List<Patient> list(int limit, Actor by) {
    audit.record(by, AuditedAction.READ, Subject.all("patient"));
    return store.newest(limit);
  }

  /// For other rooms that act for the patient; shows nothing to anybody.
  ///
  /// @throws java.util.NoSuchElementException if there is no such patient
  public Patient byId(PatientId id) {
    return store.find(id).orElseThrow();
  }

  /// As [#byId], for many at once; unknown ones are left out.
  public Map<PatientId, Patient> byIds(Collection<PatientId> ids) {
    return store.findAll(ids);
  }

  /// Those who have registered this number, the oldest registration first. As [#byId]; that
  /// somebody calls from it proves nothing (R5).
  public List<PatientId> withPhone(PhoneNumber phone) {
    return store.withPhone(phone);
  }
}
