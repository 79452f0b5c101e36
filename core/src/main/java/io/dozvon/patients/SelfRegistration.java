package io.dozvon.patients;

import io.dozvon.access.Asker;
import io.dozvon.access.CodeSent;
import io.dozvon.access.Codes;
import io.dozvon.access.Credentials;
import io.dozvon.access.Login;
import io.dozvon.access.Origin;
import io.dozvon.access.Passwords;
import io.dozvon.access.Session;
import io.dozvon.access.Sessions;
import io.dozvon.notifications.CodeFor;
import io.dozvon.patients.Draft.Account;
import io.dozvon.patients.Draft.Contact;
import io.dozvon.patients.Draft.Identity;
import io.dozvon.patients.Draft.Ready;
import io.dozvon.patients.Draft.Unconfirmed;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.Secret;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Patients register themselves (R1), step by step; what is done stays done while the page is
/// closed.
@Component
public class SelfRegistration {
  private final Drafts drafts;
  private final Codes codes;
  private final Passwords passwords;
  private final Credentials credentials;
  private final Sessions sessions;
  private final Patients patients;
  private final Consents consents;

  SelfRegistration(
      Drafts drafts,
      Codes codes,
      Passwords passwords,
      Credentials credentials,
      Sessions sessions,
      Patients patients,
      Consents consents) {
    this.drafts = drafts;
    this.codes = codes;
    this.passwords = passwords;
    this.credentials = credentials;
    this.sessions = sessions;
    this.patients = patients;
    this.consents = consents;
  }

  /// How far the registration begun in this browser is.
  public Optional<Draft> progress(DraftToken token) {
    return drafts.find(token);
  }

  /// Sends a code to the number. Who has gone back keeps what they filled in; the number they have
  /// confirmed already needs no other code.
  ///
  /// @param begun the registration under way in this browser
  /// @param address the IP address of whoever asks
  @Transactional
  public Answer<DraftToken> begin(Optional<DraftToken> begun, Contact contact, String address) {
    if (!contact.phone().isMobile()) {
      return Answer.refused(new PatientRefusal.PhoneNotMobile());
    }
    Optional<Draft> draft = begun.flatMap(drafts::lock);
    Answer<?> reached =
        draft.filter(it -> it.confirms(contact.phone())).isPresent()
            ? Answer.granted(contact)
            : sendCode(contact, address);
    return reached.map(_ ->
        draft
            .map(it -> drafts.keep(begun.orElseThrow(), it.with(contact)))
            .orElseGet(() -> drafts.begin(Unconfirmed.at(contact))));
  }

  private Answer<CodeSent> sendCode(Contact contact, String address) {
    return codes.send(CodeFor.REGISTRATION, contact.phone(), contact.language(), Asker.at(address));
  }

  /// To who has confirmed their number already none is sent.
  @Transactional
  public Answer<Draft> sendAnotherCode(DraftToken token, String address) {
    return drafts
        .locked(token)
        .then(draft ->
            draft instanceof Unconfirmed
                ? sendCode(draft.contact(), address).map(_ -> draft)
                : Answer.granted(draft));
  }

  /// The code that came to the phone.
  @Transactional
  public Answer<Draft> confirm(DraftToken token, String code, String address) {
    return drafts.step(
        token,
        draft ->
            draft instanceof Unconfirmed unconfirmed
                ? codes
                    .confirm(
                        CodeFor.REGISTRATION,
                        unconfirmed.contact().phone(),
                        code,
                        Asker.at(address))
                    .map(_ -> unconfirmed.confirmed())
                : Answer.granted(draft));
  }

  /// Not to be called within a transaction: a password is hashed, once the number is confirmed.
  ///
  /// @param address the IP address of whoever chooses
  public Answer<Draft> choose(DraftToken token, Login login, Secret password, String address) {
    return drafts
        .look(token)
        .then(Draft::reached)
        .then(contact ->
            credentials
                .offer(login, contact.phone(), address)
                .then(_ -> passwords.accept(password, personalWords(login, contact))))
        .then(hash -> drafts.step(token, it -> it.with(new Account(login, hash))));
  }

  private static List<String> personalWords(Login login, Contact contact) {
    return List.of(login.text(), contact.phone().e164());
  }

  public Answer<Draft> introduce(DraftToken token, Identity identity) {
    return drafts.step(
        token,
        draft ->
            patients
                .plausible(identity.birthDate(), draft.contact().timeZone())
                .then(_ -> draft.with(identity))
                .then(this::unlessRegistered));
  }

  /// Who has proved that the number is theirs may learn that they have a login already.
  private Answer<Draft> unlessRegistered(Draft draft) {
    return draft
        .ready()
        .then(ready ->
            haveLogin(
                    patients.namesakes(ready.contact().phone(), ready.identity()), ready.contact())
                ? Answer.refused(new PatientRefusal.AlreadyRegistered())
                : Answer.granted(draft));
  }

  /// Agrees to the documents, becomes a patient and is signed in.
  ///
  /// @param agreed the hashes of the documents shown, all that are in force
  /// @param language in which they were shown; the patient's from now on
  @Transactional
  public Answer<Session> complete(
      DraftToken token, Set<String> agreed, Language language, Origin origin) {
    return consents
        .complete(agreed, language)
        .then(documents ->
            drafts
                .locked(token)
                .then(Draft::ready)
                .then(ready -> become(ready, language))
                .map(id -> {
                  Session session = sessions.open(new Person.OfPatient(id), origin);
                  consents.give(
                      id,
                      documents,
                      new Signature.InSession(session.id().value(), session.origin().address()));
                  drafts.done(token, id);
                  return session;
                }));
  }

  /// An admin may have registered them before, who does not give logins.
  private Answer<PatientId> become(Ready ready, Language language) {
    return withoutLogin(ready)
        .map(known -> giveLogin(known, ready).then(_ -> patients.complete(known, ready.identity())))
        .orElseGet(() -> {
          PatientId id = PatientId.random();
          return giveLogin(id, ready)
              .then(
                  _ -> patients.register(id, registration(ready, language), new Actor.Patient(id)));
        })
        .map(patient -> {
          patients.identify(patient.id());
          patients.phoneConfirmed(patient.id());
          return patient.id();
        });
  }

  private Answer<Login> giveLogin(PatientId patient, Ready ready) {
    return credentials.create(
        new Person.OfPatient(patient), ready.account().login(), ready.account().password());
  }

  /// Whoever has the phone, the name and the birth date of exactly one registered patient is that
  /// patient.
  private Optional<PatientId> withoutLogin(Ready ready) {
    List<PatientId> namesakes = patients.namesakes(ready.contact().phone(), ready.identity());
    return namesakes.size() == 1 && !haveLogin(namesakes, ready.contact())
        ? Optional.of(namesakes.getFirst())
        : Optional.empty();
  }

  private boolean haveLogin(List<PatientId> people, Contact contact) {
    Set<Person> behind = credentials.behind(contact.phone()).keySet();
    return people.stream().map(Person.OfPatient::new).anyMatch(behind::contains);
  }

  private static Registration registration(Ready ready, Language language) {
    return new Registration(
        ready.identity().name(),
        ready.identity().birthDate(),
        ready.contact().phone(),
        ready.contact().timeZone(),
        language,
        ready.identity().policy());
  }
}
