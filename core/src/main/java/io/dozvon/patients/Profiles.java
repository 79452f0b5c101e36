package io.dozvon.patients;

import io.dozvon.access.Asker;
import io.dozvon.access.Codes;
import io.dozvon.access.Credentials;
import io.dozvon.access.SessionId;
import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.notifications.CodeFor;
import io.dozvon.notifications.Notifications;
import io.dozvon.patients.store.PatientStore;
import io.dozvon.patients.store.ProfileStore;
import io.dozvon.programmes.Entitlement;
import io.dozvon.programmes.Identification.NotIdentified;
import io.dozvon.programmes.Programmes;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Secret;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Patients change what is known of them (R17). Each change is recorded and reported, in the same
/// transaction, to whom the settings name: the customer of the patient's programme and the
/// contractor.
@Component
public class Profiles {
  private final PatientStore patients;
  private final ProfileStore store;
  private final Patients rules;
  private final Programmes programmes;
  private final ChangeLimits limits;
  private final Credentials credentials;
  private final Codes codes;
  private final NewPhones newPhones;
  private final Notifications notifications;
  private final Audit audit;
  private final Clock clock;

  Profiles(
      PatientStore patients,
      ProfileStore store,
      Patients rules,
      Programmes programmes,
      ChangeLimits limits,
      Credentials credentials,
      Codes codes,
      NewPhones newPhones,
      Notifications notifications,
      Audit audit,
      Clock clock) {
    this.patients = patients;
    this.store = store;
    this.rules = rules;
    this.programmes = programmes;
    this.limits = limits;
    this.credentials = credentials;
    this.codes = codes;
    this.newPhones = newPhones;
    this.notifications = notifications;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param seen the patient's version that they saw and changed; refused if it is another by now
  @Transactional
  public Answer<Patient> change(
      PatientId id, Profile profile, int seen, Signature.InSession signature) {
    return locked(id)
        .then(patient ->
            patient.version() == seen
                ? Answer.granted(patient)
                : Answer.refused(new PatientRefusal.ProfileChanged()))
        .then(patient ->
            rules
                .plausible(profile.birthDate(), patient.timeZone())
                .then(_ -> limits.allow(patient, patient.with(profile)))
                .map(after -> changed(patient, after, signature)));
  }

  /// In which time they are told of appointments, and rung. How the service is set up for them is
  /// no personal data, so that nobody is told of it.
  @Transactional
  public Answer<Patient> changeTimeZone(PatientId id, ZoneId timeZone) {
    return locked(id)
        .map(patient -> {
          Patient after = patient.with(timeZone);
          patients.update(after);
          audit.record(new Actor.Patient(id), AuditedAction.CHANGE, Subject.of(id));
          return after;
        });
  }

  /// From now on they are written and spoken to in this language.
  @Transactional
  public Answer<Language> speak(PatientId id, Language language) {
    return locked(id)
        .map(_ -> {
          patients.speak(id, language);
          audit.record(new Actor.Patient(id), AuditedAction.CHANGE, Subject.of(id));
          return language;
        });
  }

  /// Sends a code to a new number; the old one stays until the code comes back. The number leads to
  /// a new password, so whoever found a session open must not change it. Not to be called within a
  /// transaction: the password is hashed.
  ///
  /// @param password theirs, as a proof that it is them
  public Answer<PhoneNumber> changePhone(
      PatientId id, PhoneNumber phone, Secret password, String address) {
    if (!phone.isMobile()) {
      return Answer.refused(new PatientRefusal.PhoneNotMobile());
    }
    return credentials
        .prove(new Person.OfPatient(id), password)
        .then(_ -> newPhones.send(id, phone, address));
  }

  /// Sends another code to the number that waits for one.
  public Answer<PhoneNumber> sendAnotherCode(PatientId id, String address) {
    return awaited(id).then(phone -> newPhones.send(id, phone, address));
  }

  /// The number that waits for its code.
  public Optional<PhoneNumber> awaitedPhone(PatientId id) {
    return store.awaited(id);
  }

  /// From now on the number is theirs; the old one is told so, and their other sessions end.
  @Transactional
  public Answer<Patient> confirmPhone(PatientId id, String code, Signature.InSession signature) {
    return locked(id)
        .then(before ->
            awaited(id)
                .then(phone ->
                    codes.confirm(CodeFor.PHONE_CHANGE, phone, code, Asker.at(signature.address())))
                .map(phone -> {
                  newPhones.settle(before, phone, new SessionId(signature.session()));
                  return changed(before, before.with(phone), signature);
                }));
  }

  private Answer<PhoneNumber> awaited(PatientId id) {
    return store
        .awaited(id)
        .map(Answer::granted)
        .orElse(Answer.refused(new PatientRefusal.NoNewPhone()));
  }

  /// What was changed, the latest first.
  @Transactional
  public List<ProfileChange> history(PatientId id, int limit, Actor by) {
    audit.record(by, AuditedAction.READ, Subject.of(id));
    return store.changes(id, limit);
  }

  private Answer<Patient> locked(PatientId id) {
    return patients
        .lock(id)
        .map(Answer::granted)
        .orElse(Answer.refused(new PatientRefusal.UnknownPatient()));
  }

  private Patient changed(Patient before, Patient after, Signature.InSession signature) {
    List<ProfileChange> changes = ProfileChange.between(before, after, clock.instant());
    if (!changes.isEmpty()) {
      patients.update(after);
      long sequence = store.insert(after.id(), changes, signature);
      Set<String> sponsors = identifiedAnew(after.id(), changes);
      notifications.report(ChangeReport.of(after, changes, sequence, sponsors));
      audit.record(new Actor.Patient(after.id()), AuditedAction.CHANGE, Subject.of(after.id()));
    }
    return after;
  }

  /// Who is no longer found may have had a programme until now: its sponsor is told too.
  ///
  /// @return the sponsors of the programmes they had and have
  private Set<String> identifiedAnew(PatientId id, List<ProfileChange> changes) {
    Optional<Entitlement> until = programmes.entitlement(id);
    boolean whoTheyAre = changes.stream().anyMatch(change -> change.field().saysWhoTheyAre());
    if (rules.identify(id) instanceof NotIdentified && whoTheyAre) {
      audit.record(new Actor.Patient(id), AuditedAction.IDENTIFY_IN_VAIN, Subject.of(id));
    }
    return Stream.concat(until.stream(), programmes.entitlement(id).stream())
        .map(entitlement -> entitlement.programme().sponsor())
        .collect(Collectors.toSet());
  }
}
