package io.dozvon.patients;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.patients.store.PatientStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.PatientId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The patients' room's door.
@Component
public class Patients {
  private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

  private final PatientStore store;
  private final Audit audit;
  private final Clock clock;

  Patients(PatientStore store, Audit audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public Answer<Patient> register(Registration registration, Actor by) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, registration.timeZone());
    if (registration.birthDate().isAfter(today)) {
      return Answer.refused(new PatientRefusal.BornInTheFuture());
    }
    if (registration.birthDate().isBefore(EARLIEST_BIRTH)) {
      return Answer.refused(new PatientRefusal.BornTooLongAgo());
    }
    Patient patient = patientFrom(registration, now);
    store.insert(patient);
    audit.record(by, AuditedAction.CREATE, Subject.of(patient.id()));
    return Answer.granted(patient);
  }

  private static Patient patientFrom(Registration registration, Instant now) {
    return new Patient(
        PatientId.random(),
        registration.name(),
        registration.birthDate(),
        registration.phone(),
        registration.timeZone(),
        registration.language(),
        now);
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
}
