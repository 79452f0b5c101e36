package io.dozvon.access;

import io.dozvon.access.store.CodeStore;
import io.dozvon.notifications.CodeFor;
import io.dozvon.notifications.Notifications;
import io.dozvon.notifications.TextMessage.ConfirmationCode;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Codes sent by text: who brings one back has the phone at hand (R1).
@Component
public class Codes {
  private static final int CODES = 1_000_000;
  private static final String USE = "code";

  private final CodeStore store;
  private final CodeLimits limits;
  private final Notifications notifications;
  private final Credentials credentials;
  private final Signatures signatures;
  private final CodeSettings settings;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Codes(
      CodeStore store,
      CodeLimits limits,
      Notifications notifications,
      Credentials credentials,
      Signatures signatures,
      CodeSettings settings,
      Clock clock) {
    this.store = store;
    this.limits = limits;
    this.notifications = notifications;
    this.credentials = credentials;
    this.signatures = signatures;
    this.settings = settings;
    this.clock = clock;
  }

  /// Sends a new code; the one before it cannot be used any more. To reset a password that nobody
  /// with this number has, nothing is sent, and nobody is told.
  ///
  /// @param address the IP address of whoever asks
  @Transactional
  public Answer<CodeSent> send(CodeFor purpose, PhoneNumber to, Language language, String address) {
    if (!limits.allow(to)) {
      return Answer.refused(new AccessRefusal.NumberNotForCodes());
    }
    return limits
        .takeSending(purpose, to, address)
        .<Answer<CodeSent>>map(wait -> Answer.refused(AccessRefusal.CodeTooSoon.until(wait)))
        .orElseGet(() -> Answer.granted(sendNew(purpose, to, language)));
  }

  private CodeSent sendNew(CodeFor purpose, PhoneNumber to, Language language) {
    boolean known = !credentials.behind(to).isEmpty();
    String code = "%06d".formatted(random.nextInt(CODES));
    Instant now = clock.instant();
    Instant validUntil = now.plus(settings.validFor());
    store.insert(purpose, to, hash(purpose, to, code), now, validUntil);
    if (known || purpose != CodeFor.PASSWORD_RESET) {
      int minutes = (int) settings.validFor().toMinutes();
      notifications.text(new ConfirmationCode(code, minutes, purpose), to, language, validUntil);
    }
    return new CodeSent(to, validUntil, now.plus(settings.again()));
  }

  /// Spends a code. Of two who bring the same one, one is granted. A new code does not make
  /// forgotten how many wrong ones were tried.
  ///
  /// @param code as typed; spaces do not matter
  /// @param address the IP address of whoever brings it
  @Transactional
  public Answer<PhoneNumber> confirm(
      CodeFor purpose, PhoneNumber number, String code, String address) {
    return limits
        .takeGuess(purpose, number, address)
        .<Answer<PhoneNumber>>map(wait -> Answer.refused(AccessRefusal.TriedTooOften.until(wait)))
        .orElseGet(() -> compare(purpose, number, code.replaceAll("\\s", ""), address));
  }

  private Answer<PhoneNumber> compare(
      CodeFor purpose, PhoneNumber number, String code, String address) {
    Instant now = clock.instant();
    String hash = hash(purpose, number, code);
    boolean right =
        store
            .newest(purpose, number)
            .filter(sent -> sent.isUsable(now) && Signatures.isEqual(sent.hash(), hash))
            .filter(sent -> store.use(sent.id(), now))
            .isPresent();
    if (!right) {
      return Answer.refused(new AccessRefusal.CodeWrong());
    }
    limits.giveBackGuess(purpose, number, address);
    return Answer.granted(number);
  }

  private String hash(CodeFor purpose, PhoneNumber number, String code) {
    return signatures.signature(USE, purpose + " " + number.e164() + " " + code);
  }

  /// Forgets codes whose time is long over.
  @Transactional
  public int forgetOld() {
    return store.deleteExpiredBefore(clock.instant().minus(settings.keptFor()));
  }
}
