package io.dozvon.access;

import io.dozvon.access.store.CredentialStore;
import io.dozvon.access.store.CredentialStore.Known;
import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.vocabulary.Secret;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What somebody signs in with.
@Component
public class Credentials {
  private final CredentialStore store;
  private final NumberOwners owners;
  private final Passwords passwords;
  private final NewPasswords newPasswords;
  private final SignInLimits limits;
  private final Audit audit;
  private final Clock clock;

  Credentials(
      CredentialStore store,
      NumberOwners owners,
      Passwords passwords,
      NewPasswords newPasswords,
      SignInLimits limits,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.owners = owners;
    this.passwords = passwords;
    this.newPasswords = newPasswords;
    this.limits = limits;
    this.audit = audit;
    this.clock = clock;
  }

  /// Joins the caller's transaction, if there is one: somebody is registered with their login or
  /// not at all.
  ///
  /// @param hash of a password that was accepted
  @Transactional
  public Answer<Login> create(Person person, Login login, PasswordHash hash) {
    if (!store.insert(person, login, hash, clock.instant())) {
      return Answer.refused(whyNot(person));
    }
    audit.record(person.actor(), AuditedAction.CREATE, NewPasswords.subject(person));
    return Answer.granted(login);
  }

  private Refusal whyNot(Person person) {
    return store.of(List.of(person)).isEmpty()
        ? new AccessRefusal.LoginTaken()
        : new AccessRefusal.CredentialsExist();
  }

  /// Whether a login is free, for a form that wants to say so early; [#create] decides. Only for
  /// who has proved a number, and counted for it: who has a login here is nobody's business.
  ///
  /// @param number the one they have proved
  /// @param address the IP address they ask from
  public Answer<Login> offer(Login login, PhoneNumber number, String address) {
    return limits
        .takeChoice(number, AddressPrefix.of(address))
        .<Answer<Login>>map(wait -> Answer.refused(AccessRefusal.TriedTooOften.until(wait)))
        .orElseGet(() ->
            store.find(login).isPresent()
                ? Answer.refused(new AccessRefusal.LoginTaken())
                : Answer.granted(login));
  }

  /// Whether somebody who was invited may try one more login; who has a login here is nobody's
  /// business.
  public Answer<Person> mayChoose(Person invited) {
    return limits
        .takeChoice(invited)
        .<Answer<Person>>map(wait -> Answer.refused(AccessRefusal.TriedTooOften.until(wait)))
        .orElseGet(() -> Answer.granted(invited));
  }

  /// What these sign in with; who has no login is left out.
  public Map<Person, Login> logins(Collection<Person> persons) {
    return store.of(persons);
  }

  public Optional<Login> loginOf(Person person) {
    return store.find(person).map(Known::login);
  }

  /// Whether their password was taken away, so that they have to choose another one.
  public boolean isReset(Person person) {
    return store.find(person).filter(Known::reset).isPresent();
  }

  /// Takes away the password of somebody who works here, and ends their sessions.
  public Answer<Person> takeAwayPassword(Person person, Actor by) {
    return newPasswords.takeAway(person, by);
  }

  /// Somebody whose password was taken away, and who has shown that they are invited to choose
  /// another one. Not to be called within a transaction: a password is hashed.
  ///
  /// @param personalWords what must not be in it, besides the login
  public Answer<Login> choosePassword(Person person, Secret fresh, List<String> personalWords) {
    Optional<Known> known = store.find(person).filter(Known::reset);
    if (known.isEmpty()) {
      return Answer.refused(new AccessRefusal.ProofSpent());
    }
    return mayChoose(person)
        .then(_ -> accept(known.get(), fresh, personalWords))
        .then(hash -> newPasswords.choose(known.get(), hash));
  }

  /// Who has registered this number and signs in with what. For who has proved that it is theirs.
  public Map<Person, Login> behind(PhoneNumber number) {
    return store.of(owners.ownersOf(number));
  }

  /// Somebody who is signed in takes another password; all their other sessions end. Not to be
  /// called within a transaction: passwords are hashed.
  ///
  /// @param personalWords what must not be in the new one, besides the login
  /// @param kept the session this is done in
  public Answer<Login> changePassword(
      Person person, Secret old, Secret fresh, List<String> personalWords, SessionId kept) {
    Optional<Known> known = store.find(person);
    if (known.isEmpty()) {
      return Answer.refused(new AccessRefusal.NoCredentials());
    }
    return limits
        .takeChange(person)
        .<Answer<Login>>map(wait -> Answer.refused(AccessRefusal.TriedTooOften.until(wait)))
        .orElseGet(() -> change(known.get(), old, fresh, personalWords, kept));
  }

  /// Somebody who is signed in shows once more that it is them, before something that whoever found
  /// their browser open must not do. Not to be called within a transaction: a password is hashed.
  public Answer<Login> prove(Person person, Secret password) {
    Optional<Known> known = store.find(person).filter(it -> !it.reset());
    if (known.isEmpty()) {
      return Answer.refused(new AccessRefusal.NoCredentials());
    }
    return limits
        .takeChange(person)
        .<Answer<Login>>map(wait -> Answer.refused(AccessRefusal.TriedTooOften.until(wait)))
        .orElseGet(() -> matching(known.get(), password).map(Known::login));
  }

  private Answer<Known> matching(Known known, Secret password) {
    return passwords
        .match(password, known.hash())
        .then(right -> {
          if (!right) {
            return Answer.refused(new AccessRefusal.WrongPassword());
          }
          limits.giveBackChange(known.person());
          return Answer.granted(known);
        });
  }

  private Answer<Login> change(
      Known known, Secret old, Secret fresh, List<String> personalWords, SessionId kept) {
    return matching(known, old)
        .then(_ -> accept(known, fresh, personalWords))
        .then(hash -> newPasswords.replace(known, hash, kept));
  }

  private Answer<PasswordHash> accept(Known known, Secret fresh, List<String> personalWords) {
    List<String> words = new ArrayList<>(personalWords);
    words.add(known.login().text());
    return passwords.accept(fresh, words);
  }

  /// A patient who has proved that the phone is theirs takes another password; all their sessions
  /// end. For staff a phone proves nothing. Not to be called within a transaction: a password is
  /// hashed, once it is known that the proof is good.
  ///
  /// @param personalWords what must not be in the new one, besides the login
  /// @param provedAt when they proved it; worth nothing once a password was changed after that
  public Answer<Login> resetPassword(
      Person person, Secret fresh, List<String> personalWords, Instant provedAt) {
    if (person.isStaff()) {
      return Answer.refused(new AccessRefusal.NoCredentials());
    }
    return newPasswords
        .check(person, provedAt)
        .then(known ->
            limits
                .takeReset(person)
                .<Answer<Known>>map(wait -> Answer.refused(AccessRefusal.TriedTooOften.until(wait)))
                .orElseGet(() -> Answer.granted(known)))
        .then(known -> accept(known, fresh, personalWords))
        .then(hash -> newPasswords.reset(person, hash, provedAt));
  }
}
