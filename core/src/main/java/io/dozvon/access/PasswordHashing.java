package io.dozvon.access;

import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Secret;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Argon2id (RFC 9106), so many at a time: each takes a good deal of memory, and whoever sends many
/// sign-ins at once must not use it up.
@Component
final class PasswordHashing {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private final Argon2PasswordEncoder argon2;
  private final Semaphore places;
  private final PasswordSettings settings;
  private final PasswordHash nobodys;

  PasswordHashing(PasswordSettings settings) {
    this.settings = settings;
    this.places = new Semaphore(settings.atOnce(), true);
    this.argon2 =
        new Argon2PasswordEncoder(
            SALT_BYTES,
            HASH_BYTES,
            settings.parallelism(),
            (int) settings.memory().toKilobytes(),
            settings.iterations());
    this.nobodys = encode(new Secret(UUID.randomUUID().toString()));
  }

  Answer<PasswordHash> hash(Secret password) {
    return inTurn(() -> encode(password));
  }

  Answer<Boolean> match(Secret password, PasswordHash hash) {
    return inTurn(() -> argon2.matches(password.reveal(), hash.encoded()));
  }

  PasswordHash nobodys() {
    return nobodys;
  }

  boolean isOutdated(PasswordHash hash) {
    return argon2.upgradeEncoding(hash.encoded());
  }

  private PasswordHash encode(Secret password) {
    return new PasswordHash(String.valueOf(argon2.encode(password.reveal())));
  }

  private <T> Answer<T> inTurn(Supplier<T> work) {
    if (!hasPlace()) {
      return Answer.refused(new AccessRefusal.TooBusy());
    }
    try {
      return Answer.granted(work.get());
    } finally {
      places.release();
    }
  }

  private boolean hasPlace() {
    try {
      return places.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
