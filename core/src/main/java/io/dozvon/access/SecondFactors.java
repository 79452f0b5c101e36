package io.dozvon.access;

import io.dozvon.access.store.SecondFactorStore;
import io.dozvon.access.store.SecondFactorStore.Kept;
import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.bouncycastle.util.encoders.Base32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What staff prove besides their password: the code of an authenticator app (RFC 6238), or a
/// recovery code.
@Component
public class SecondFactors {
  private static final String USE = "second-factor";
  private static final Logger log = LoggerFactory.getLogger(SecondFactors.class);

  private final SecondFactorStore store;
  private final Vault vault;
  private final TimedCodes codes;
  private final RecoveryCodes recovery;
  private final SecondFactorLimits limits;
  private final Devices devices;
  private final StaffSignInSettings settings;
  private final Audit audit;
  private final Clock clock;

  SecondFactors(
      SecondFactorStore store,
      Vault vault,
      TimedCodes codes,
      RecoveryCodes recovery,
      SecondFactorLimits limits,
      Devices devices,
      StaffSignInSettings settings,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.vault = vault;
    this.codes = codes;
    this.recovery = recovery;
    this.limits = limits;
    this.devices = devices;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  public boolean isEnrolled(Person person) {
    return store.inUse(person).isPresent();
  }

  /// Which of these have one.
  public Set<Person> enrolled(Collection<Person> persons) {
    return store.enrolled(persons);
  }

  /// An authenticator to be added: the same one until it is proved, so that whoever closes the page
  /// in between finds again what is in their app already.
  @Transactional
  public Authenticator begin(Person person, Login login) {
    return store
        .toBeProved(person)
        .flatMap(kept -> vault.open(USE, nameOf(person), kept.secret()))
        .map(secret -> authenticator(secret, login))
        .orElseGet(() -> authenticator(beginAnew(person), login));
  }

  private byte[] beginAnew(Person person) {
    store.deleteToBeProved(person);
    byte[] secret = codes.newSecret();
    return store.insert(
            UUID.randomUUID(), person, vault.lock(USE, nameOf(person), secret), clock.instant())
        ? secret
        : store
            .toBeProved(person)
            .flatMap(it -> vault.open(USE, nameOf(person), it.secret()))
            .orElseThrow();
  }

  private Authenticator authenticator(byte[] secret, Login login) {
    String text = Base32.toBase32String(secret);
    String issuer = inUri(settings.issuer());
    return new Authenticator(
        new Secret(text),
        new Secret(
            "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(issuer, inUri(login.text()), text, issuer)));
  }

  private static String inUri(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// Somebody shows that the authenticator they were to add works; it is theirs from now on, and
  /// another one they had is not any more.
  ///
  /// @return their recovery codes
  @Transactional
  public Answer<Recovery> prove(Person person, String code, Asker asker, Login login) {
    return limited(person, login, asker, () -> provesNew(person, code))
        .map(_ -> {
          audit.record(person.actor(), AuditedAction.ENROL, subject(person));
          return recovery.renew(person);
        });
  }

  private boolean provesNew(Person person, String code) {
    return store
        .toBeProved(person)
        .filter(kept -> isRight(kept, person, code))
        .filter(kept -> store.prove(kept.id(), person, clock.instant()))
        .isPresent();
  }

  /// Whether it is them: the code of their authenticator, or a recovery code, each accepted once.
  ///
  /// @param code as typed; spaces and hyphens do not matter
  @Transactional
  public Answer<CodePassed> check(Person person, String code, Asker asker, Login login) {
    boolean timed = plain(code).matches("\\d{" + TimedCodes.DIGITS + "}");
    return limited(
            person,
            login,
            asker,
            () -> timed ? isOfAuthenticator(person, code) : recovery.use(person, plain(code)))
        .map(_ -> timed ? CodePassed.AUTHENTICATOR : CodePassed.RECOVERY_CODE);
  }

  private boolean isOfAuthenticator(Person person, String code) {
    return store.inUse(person).filter(kept -> isRight(kept, person, code)).isPresent();
  }

  private boolean isRight(Kept kept, Person person, String code) {
    Optional<byte[]> secret = vault.open(USE, nameOf(person), kept.secret());
    if (secret.isEmpty()) {
      log.error(
          "the second factor of {} {} was encrypted with another dozvon.session.secret: it has to be reset",
          person.kind(),
          person.value());
      return false;
    }
    OptionalLong step = codes.stepOf(plain(code), secret.get(), clock.instant());
    return step.isPresent() && store.spend(kept.id(), step.getAsLong(), clock.instant());
  }

  private Answer<Person> limited(Person person, Login login, Asker asker, BooleanSupplier proof) {
    Optional<DeviceId> device = asker.device().flatMap(it -> devices.recognise(it, login));
    AddressPrefix address = AddressPrefix.of(asker.address());
    return limits
        .take(person, device, address)
        .<Answer<Person>>map(wait -> Answer.refused(AccessRefusal.TriedTooOften.until(wait)))
        .orElseGet(() -> {
          if (!proof.getAsBoolean()) {
            return Answer.refused(new AccessRefusal.SecondFactorWrong());
          }
          limits.giveBack(person, device, address);
          return Answer.granted(person);
        });
  }

  private static String plain(String code) {
    return code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
  }

  /// New recovery codes in the place of all that somebody had. For who has just shown that it is
  /// them.
  @Transactional
  public Recovery renewRecovery(Person person) {
    return recovery.renew(person);
  }

  public int recoveryCodesLeft(Person person) {
    return store.recoveryCodesLeft(person);
  }

  /// Takes away the authenticator and the recovery codes; nobody gets in as them until they have
  /// added another one.
  @Transactional
  public void remove(Person person, Actor by) {
    store.deleteAll(person);
    audit.record(by, AuditedAction.RESET_SECOND_FACTOR, subject(person));
  }

  /// Codes whose time is over would not be accepted anyway.
  @Transactional
  public int forgetSpent() {
    return store.deleteSpentBefore(clock.instant().minus(TimedCodes.STEP.multipliedBy(4)));
  }

  static Subject subject(Person person) {
    return new Subject("second-factor", person.value().toString());
  }

  private static String nameOf(Person person) {
    return person.kind() + " " + person.value();
  }
}
