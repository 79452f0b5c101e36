package io.dozvon.access;

import io.dozvon.access.store.CredentialStore;
import io.dozvon.access.store.CredentialStore.Known;
import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts one password in the place of another, and ends the sessions that were opened with it.
@Component
class NewPasswords {
  private final CredentialStore store;
  private final Sessions sessions;
  private final Audit audit;
  private final Clock clock;

  NewPasswords(CredentialStore store, Sessions sessions, Audit audit, Clock clock) {
    this.store = store;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param known as it was when the old password was looked at; if it has been changed since, that
  ///   was another one
  @Transactional
  public Answer<Login> replace(Known known, PasswordHash hash, SessionId kept) {
    if (!store.replace(known.person(), known.hash(), hash, clock.instant())) {
      return Answer.refused(new AccessRefusal.WrongPassword());
    }
    return changed(known, Optional.of(kept));
  }

  /// Whether a proof is good for something still, as far as can be said before [#reset].
  Answer<Known> check(Person person, Instant provedAt) {
    Optional<Known> known = store.find(person);
    if (known.isEmpty()) {
      return Answer.refused(new AccessRefusal.NoCredentials());
    }
    return known.get().changedAt().isBefore(provedAt)
        ? Answer.granted(known.get())
        : Answer.refused(new AccessRefusal.ProofSpent());
  }

  /// @param provedAt a password that was changed later is not replaced
  @Transactional
  public Answer<Login> reset(Person person, PasswordHash hash, Instant provedAt) {
    return check(person, provedAt)
        .then(known ->
            store.replaceIfOlder(person, provedAt, hash, clock.instant())
                ? changed(known, Optional.empty())
                : Answer.refused(new AccessRefusal.ProofSpent()));
  }

  /// In the place of one that was taken away.
  @Transactional
  public Answer<Login> choose(Known known, PasswordHash hash) {
    return store.replaceReset(known.person(), hash, clock.instant())
        ? changed(known, Optional.empty())
        : Answer.refused(new AccessRefusal.ProofSpent());
  }

  /// Takes a password away, and ends the sessions that were opened with it.
  @Transactional
  public Answer<Person> takeAway(Person person, Actor by) {
    if (!store.reset(person, clock.instant())) {
      return Answer.refused(new AccessRefusal.NoCredentials());
    }
    sessions.endAll(person, Optional.empty());
    audit.record(by, AuditedAction.RESET_PASSWORD, subject(person));
    return Answer.granted(person);
  }

  /// The same password, hashed with more work.
  @Transactional
  public void hashAgain(Known known, PasswordHash hash) {
    store.rehash(known.person(), known.hash(), hash);
  }

  private Answer<Login> changed(Known known, Optional<SessionId> kept) {
    Person person = known.person();
    sessions.endAll(person, kept);
    audit.record(person.actor(), AuditedAction.CHANGE_PASSWORD, subject(person));
    return Answer.granted(known.login());
  }

  static Subject subject(Person person) {
    return new Subject("credentials", person.value().toString());
  }
}
