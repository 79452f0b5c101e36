package io.dozvon.access;

import io.dozvon.access.store.CredentialStore;
import io.dozvon.access.store.CredentialStore.Known;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens a session for who knows the password and, of staff, shows the second factor too. An
/// unknown login and a wrong password get the same answer after the same work.
@Component
public class SignIn {
  private final CredentialStore store;
  private final Passwords passwords;
  private final NewPasswords newPasswords;
  private final Devices devices;
  private final SignInLimits limits;
  private final Sessions sessions;
  private final SecondFactors secondFactors;
  private final Doorkeeper doorkeeper;
  private final StaffSignInSettings staff;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SignIn(
      CredentialStore store,
      Passwords passwords,
      NewPasswords newPasswords,
      Devices devices,
      SignInLimits limits,
      Sessions sessions,
      SecondFactors secondFactors,
      Doorkeeper doorkeeper,
      StaffSignInSettings staff,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.passwords = passwords;
    this.newPasswords = newPasswords;
    this.devices = devices;
    this.limits = limits;
    this.sessions = sessions;
    this.secondFactors = secondFactors;
    this.doorkeeper = doorkeeper;
    this.staff = staff;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Not to be called within a transaction: a password is hashed, and some answers are late on
  /// purpose.
  ///
  /// @param login as typed
  /// @param device the browser's device token, if it has one
  public Answer<Entry> signIn(
      String login, Secret password, Optional<String> device, Origin origin) {
    Optional<Login> typed = Login.parse(login);
    String counted = typed.map(Login::key).orElse(login);
    Optional<DeviceId> known =
        typed.flatMap(it -> device.flatMap(token -> devices.recognise(token, it)));
    AddressPrefix address = AddressPrefix.of(origin.address());
    Optional<Duration> wait = limits.take(counted, known, address);
    if (wait.isPresent()) {
      return Answer.refused(AccessRefusal.TriedTooOften.until(wait.get()));
    }
    if (known.isEmpty()) {
      LockSupport.parkNanos(limits.lateness(counted).toNanos());
    }
    return compare(typed.flatMap(store::find).filter(it -> !it.reset()), password)
        .then(owner -> owner.isPresent() ? Answer.granted(owner.get()) : failed(counted, known))
        .then(owner -> {
          limits.giveBack(counted, known, address);
          return enter(owner.person(), origin);
        });
  }

  private Answer<Entry> enter(Person person, Origin origin) {
    if (!person.isStaff()) {
      return Answer.granted(new Entry.In(sessions.open(person, origin)));
    }
    return secondFactors.isEnrolled(person)
        ? Answer.granted(new Entry.CodeNeeded(person, clock.instant()))
        : Answer.refused(new AccessRefusal.EnrolmentUnfinished());
  }

  /// The second step of staff.
  ///
  /// @param half what [#signIn] answered, from this browser
  /// @param code as typed, of the authenticator or a recovery code
  public Answer<Welcome> secondFactor(
      Entry.CodeNeeded half, String code, Optional<String> device, Origin origin) {
    Person person = half.person();
    Optional<Known> known =
        store.find(person).filter(it -> !it.reset() && !it.changedAt().isAfter(half.passwordAt()));
    if (known.isEmpty() || isStale(half)) {
      return Answer.refused(new AccessRefusal.SignInStale());
    }
    Login login = known.get().login();
    return secondFactors
        .check(person, code, new Asker(origin.address(), device), login)
        .then(with -> admit(person, origin).map(session -> new Welcome(session, login, with)));
  }

  private boolean isStale(Entry.CodeNeeded half) {
    return !clock.instant().isBefore(half.passwordAt().plus(staff.codeWithin()));
  }

  /// What the second step leads to.
  public record Welcome(Session session, Login login, CodePassed with) {}

  /// Opens a session for a member of staff who has shown that it is them.
  public Answer<Session> admit(Person person, Origin origin) {
    Optional<Session> opened =
        Objects.requireNonNull(
            transaction.execute(_ ->
                doorkeeper.admits(person)
                    ? Optional.of(sessions.openForStaff(person, origin))
                    : Optional.<Session>empty()));
    return opened
        .map(Answer::granted)
        .orElseGet(() -> Answer.refused(new AccessRefusal.SignInBarred()));
  }

  /// @return whose password it is, if anybody's
  private Answer<Optional<Known>> compare(Optional<Known> owner, Secret password) {
    PasswordHash hash = owner.map(Known::hash).orElseGet(passwords::nobodys);
    return passwords
        .match(password, hash)
        .map(right -> right ? upToDate(owner, password) : Optional.empty());
  }

  private Optional<Known> upToDate(Optional<Known> owner, Secret password) {
    owner
        .filter(known -> passwords.isOutdated(known.hash()))
        .ifPresent(known -> hashAgain(known, password));
    return owner;
  }

  /// If there is no room for it now, the next sign-in does it.
  private void hashAgain(Known known, Secret password) {
    if (passwords.hashAgain(password) instanceof Answer.Granted<PasswordHash>(var hash)) {
      newPasswords.hashAgain(known, hash);
    }
  }

  private Answer<Known> failed(String login, Optional<DeviceId> device) {
    if (device.isEmpty()) {
      limits.countFailure(login);
    }
    return Answer.refused(new AccessRefusal.SignInFailed());
  }
}
