package io.dozvon.access;

import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.vocabulary.Secret;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Which passwords are good enough (NIST SP 800-63B, 3.1.1.2): long ones that are neither common
/// nor about their owner. What they are made of is nobody's business.
@Component
public class Passwords {
  private final PasswordSettings settings;
  private final CommonPasswords common;
  private final PasswordHashing hashing;

  Passwords(PasswordSettings settings, CommonPasswords common, PasswordHashing hashing) {
    this.settings = settings;
    this.common = common;
    this.hashing = hashing;
  }

  /// Not to be asked within a transaction: it takes a while and may have to wait.
  ///
  /// @param personalWords what must not be in it, e.g. the login and the telephone number
  /// @return the hash to be kept
  public Answer<PasswordHash> accept(Secret password, List<String> personalWords) {
    Secret normal = normal(password);
    return objection(normal.reveal(), new PersonalWords(personalWords))
        .<Answer<PasswordHash>>map(Answer::refused)
        .orElseGet(() -> hashing.hash(normal));
  }

  private Optional<Refusal> objection(String password, PersonalWords personal) {
    int length = password.codePointCount(0, password.length());
    if (length < settings.shortest()) {
      return Optional.of(new AccessRefusal.PasswordTooShort(settings.shortest()));
    }
    if (length > settings.longest()) {
      return Optional.of(new AccessRefusal.PasswordTooLong(settings.longest()));
    }
    if (personal.areIn(password)) {
      return Optional.of(new AccessRefusal.PasswordIsPersonal());
    }
    return common.include(password)
        ? Optional.of(new AccessRefusal.PasswordIsCommon())
        : Optional.empty();
  }

  /// Whether this password was the one that was hashed. Not within a transaction either.
  Answer<Boolean> match(Secret password, PasswordHash hash) {
    return hashing.match(normal(password), hash);
  }

  /// A hash that belongs to nobody, for those who are not there: looking at it takes as long.
  PasswordHash nobodys() {
    return hashing.nobodys();
  }

  /// Whether the settings ask for more work by now than went into this hash.
  boolean isOutdated(PasswordHash hash) {
    return hashing.isOutdated(hash);
  }

  Answer<PasswordHash> hashAgain(Secret password) {
    return hashing.hash(normal(password));
  }

  /// The same letter can be written in several ways, and keyboards differ in it.
  private static Secret normal(Secret password) {
    return new Secret(Normalizer.normalize(password.reveal(), Normalizer.Form.NFC));
  }
}
