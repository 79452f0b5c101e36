package io.dozvon.access;

import io.dozvon.access.store.CredentialStore;
import io.dozvon.access.store.CredentialStore.Known;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Secret;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/// Opens a session for who knows the password. An unknown login and a wrong password get the same
/// answer after the same work.
@Component
public class SignIn {
  private final CredentialStore store;
  private final Passwords passwords;
  private final NewPasswords newPasswords;
  private final Devices devices;
  private final SignInLimits limits;
  private final Sessions sessions;

  SignIn(
      CredentialStore store,
      Passwords passwords,
      NewPasswords newPasswords,
      Devices devices,
      SignInLimits limits,
      Sessions sessions) {
    this.store = store;
    this.passwords = passwords;
    this.newPasswords = newPasswords;
    this.devices = devices;
    this.limits = limits;
    this.sessions = sessions;
  }

  /// Not to be called within a transaction: a password is hashed, and some answers are late on
  /// purpose.
  ///
  /// @param login as typed
  /// @param device the browser's device token, if it has one
  public Answer<Session> signIn(
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
    return compare(typed.flatMap(store::find), password)
        .then(owner -> owner.isPresent() ? Answer.granted(owner.get()) : failed(counted, known))
        .map(owner -> {
          limits.giveBack(counted, known, address);
          return sessions.open(owner.person(), origin);
        });
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
