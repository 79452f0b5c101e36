package io.dozvon.access;

import io.dozvon.access.store.SecondFactorStore;
import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.Secret;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Codes for the day on which the authenticator is lost or broken. Only keyed hashes of them are
/// kept.
@Component
class RecoveryCodes {
  /// Without those that are mistaken for each other.
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int LENGTH = 10;
  private static final String USE = "recovery-code";

  private final SecondFactorStore store;
  private final Signatures signatures;
  private final StaffSignInSettings settings;
  private final Audit audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  RecoveryCodes(
      SecondFactorStore store,
      Signatures signatures,
      StaffSignInSettings settings,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.signatures = signatures;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  Recovery renew(Person person) {
    List<String> codes = Stream.generate(this::newCode).limit(settings.recoveryCodes()).toList();
    store.replaceRecoveryCodes(person, codes.stream().map(code -> hash(person, code)).toList());
    audit.record(person.actor(), AuditedAction.RENEW_RECOVERY_CODES, SecondFactors.subject(person));
    return new Recovery(codes.stream().map(RecoveryCodes::inHalves).map(Secret::new).toList());
  }

  private String newCode() {
    return random
        .ints(LENGTH, 0, LETTERS.length())
        .mapToObj(LETTERS::charAt)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }

  private static String inHalves(String code) {
    return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
  }

  /// @param code without hyphens
  /// @return whether it is one that was not used yet
  boolean use(Person person, String code) {
    boolean right = store.useRecoveryCode(person, hash(person, code), clock.instant());
    if (right) {
      audit.record(person.actor(), AuditedAction.USE_RECOVERY_CODE, SecondFactors.subject(person));
    }
    return right;
  }

  private String hash(Person person, String code) {
    return signatures.signature(USE, person.value() + " " + code);
  }
}
