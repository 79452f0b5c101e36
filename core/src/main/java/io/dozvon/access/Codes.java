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
import java.util.Collection;
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
  private final Devices devices;
  private final Signatures signatures;
  private final CodeSettings settings;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Codes(
      CodeStore store,
      CodeLimits limits,
      Notifications notifications,
      Credentials credentials,
      Devices devices,
      Signatures signatures,
      CodeSettings settings,
      Clock clock) {
    this.store = store;
    this.limits = limits;
    this.notifications = notifications;
    this.credentials = credentials;
    this.devices = devices;
    this.signatures = signatures;
    this.settings = settings;
    this.clock = clock;
  }

  /// Sends a new code; the one before it cannot be used any more. To reset a password that nobody
  /// with this number has, nothing is sent, and nobody is told.
  @Transactional
  public Answer<CodeSent> send(CodeFor purpose, PhoneNumber to, Language language, Asker asker) {
    if (!notifications.sendsTexts()) {
      return Answer.refused(new AccessRefusal.NoTexts());
    }
    if (!limits.allow(to)) {
      return Answer.refused(new AccessRefusal.NumberNotForCodes());
    }
    Collection<Login> owners = credentials.behind(to).values();
    boolean goesOut = purpose != CodeFor.PASSWORD_RESET || !owners.isEmpty();
    return limits
        .takeSending(request(purpose, to, asker, owners), goesOut)
        .<Answer<CodeSent>>map(wait -> Answer.refused(AccessRefusal.CodeTooSoon.until(wait)))
        .orElseGet(() -> Answer.granted(sendNew(purpose, to, language, goesOut)));
  }

  /// As [#send(CodeFor, PhoneNumber, Language, Asker)], wished by somebody who works here: they are
  /// many at one address, so only the number is counted.
  @Transactional
  public Answer<CodeSent> sendForStaff(CodeFor purpose, PhoneNumber to, Language language) {
    if (!isFor(to)) {
      return Answer.refused(new AccessRefusal.NumberNotForCodes());
    }
    return limits
        .takeSending(forStaff(purpose, to), true)
        .<Answer<CodeSent>>map(wait -> Answer.refused(AccessRefusal.CodeTooSoon.until(wait)))
        .orElseGet(() -> Answer.granted(sendNew(purpose, to, language, true)));
  }

  /// Whether a code can be sent to this number at all.
  public boolean isFor(PhoneNumber number) {
    return notifications.sendsTexts() && limits.allow(number);
  }

  /// As [#confirm], of a code that [#sendForStaff] has sent.
  @Transactional
  public Answer<PhoneNumber> confirmForStaff(CodeFor purpose, PhoneNumber number, String code) {
    CodeLimits.Request request = forStaff(purpose, number);
    return limits
        .takeGuess(request)
        .<Answer<PhoneNumber>>map(wait -> Answer.refused(AccessRefusal.TriedTooOften.until(wait)))
        .orElseGet(() -> compare(request, code.replaceAll("\\s", "")));
  }

  private static CodeLimits.Request forStaff(CodeFor purpose, PhoneNumber number) {
    return new CodeLimits.Request(purpose, number, "staff", true);
  }

  private CodeLimits.Request request(
      CodeFor purpose, PhoneNumber number, Asker asker, Collection<Login> owners) {
    boolean known = asker.device().filter(token -> devices.isOneOf(token, owners)).isPresent();
    return new CodeLimits.Request(purpose, number, asker.address(), known);
  }

  private CodeSent sendNew(CodeFor purpose, PhoneNumber to, Language language, boolean goesOut) {
    String code = "%06d".formatted(random.nextInt(CODES));
    Instant now = clock.instant();
    Instant validUntil = now.plus(settings.validFor());
    store.insert(purpose, to, hash(purpose, to, code), now, validUntil);
    if (goesOut) {
      int minutes = (int) settings.validFor().toMinutes();
      notifications.text(new ConfirmationCode(code, minutes, purpose), to, language, validUntil);
    }
    return new CodeSent(to, validUntil, now.plus(settings.again()));
  }

  /// Spends a code. Of two who bring the same one, one is granted. A new code does not make
  /// forgotten how many wrong ones were tried.
  ///
  /// @param code as typed; spaces do not matter
  @Transactional
  public Answer<PhoneNumber> confirm(
      CodeFor purpose, PhoneNumber number, String code, Asker asker) {
    CodeLimits.Request request =
        request(purpose, number, asker, credentials.behind(number).values());
    return limits
        .takeGuess(request)
        .<Answer<PhoneNumber>>map(wait -> Answer.refused(AccessRefusal.TriedTooOften.until(wait)))
        .orElseGet(() -> compare(request, code.replaceAll("\\s", "")));
  }

  private Answer<PhoneNumber> compare(CodeLimits.Request request, String code) {
    CodeFor purpose = request.purpose();
    PhoneNumber number = request.number();
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
    limits.giveBackGuess(request);
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
