package io.dozvon.conclusions;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.conclusions.SigningKey.Ending;
import io.dozvon.conclusions.store.SigningKeyStore;
import io.dozvon.conclusions.store.SigningKeyStore.Kept;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.DoctorId;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The keys that doctors sign with, one each at a time. A doctor's first signature makes the first;
/// so does the next one after a key has ended.
@Component
public class SigningKeys {
  private static final int LONGEST_REASON = 1000;

  private final SigningKeyStore store;
  private final KeySeal seal;
  private final Audit audit;
  private final Clock clock;

  SigningKeys(SigningKeyStore store, KeySeal seal, Audit audit, Clock clock) {
    this.store = store;
    this.seal = seal;
    this.audit = audit;
    this.clock = clock;
  }

  /// Within the transaction that stores what is signed.
  Signer signer(DoctorId doctor, Proof proof) {
    store.hold(doctor);
    return store
        .current(doctor)
        .flatMap(kept -> opened(kept, proof))
        .orElseGet(() -> made(doctor, proof));
  }

  private Optional<Signer> opened(Kept kept, Proof proof) {
    KeyId id = kept.key().id();
    Optional<PrivateKey> key = seal.open(kept.sealed(), id);
    if (key.isEmpty()) {
      store.end(id, new SigningKey.End(now(), Ending.LOST, Optional.empty()));
    }
    return key.map(it -> new Signer(id, it, proof));
  }

  private Signer made(DoctorId doctor, Proof proof) {
    KeyPair pair = pair();
    byte[] publicKey = pair.getPublic().getEncoded();
    KeyId id = new KeyId(DetachedSignature.hash(publicKey));
    store.insert(
        new SigningKey(
            id, doctor, Base64.getEncoder().encodeToString(publicKey), now(), Optional.empty()),
        seal.seal(pair.getPrivate(), id));
    audit.record(new Actor.Doctor(doctor), AuditedAction.CREATE, subject(id));
    return new Signer(id, pair.getPrivate(), proof);
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance(DetachedSignature.ALGORITHM).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has Ed25519", e);
    }
  }

  /// Kept as exactly as the database can.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /// A doctor's keys, the newest first.
  @Transactional
  public List<SigningKey> of(DoctorId doctor, Actor.Admin by) {
    audit.record(by, AuditedAction.READ, new Subject("signing-keys-of-doctor", doctor.toString()));
    return store.of(doctor);
  }

  /// One key; public keys are for everybody who has to check a signature.
  public Answer<SigningKey> look(KeyId id) {
    return store
        .find(id)
        .map(Answer::granted)
        .orElse(Answer.refused(new ConclusionRefusal.UnknownKey()));
  }

  /// Ends the key that a doctor signs with; what it signed stays good.
  @Transactional
  public Answer<SigningKey> rotate(KeyId id, Actor.Admin by) {
    return look(id)
        .then(key ->
            key.end().isEmpty()
                ? end(key, new SigningKey.End(now(), Ending.ROTATED, Optional.empty()), by)
                : Answer.refused(new ConclusionRefusal.KeyEnded()));
  }

  /// Somebody else may have had it: nothing that it signs from now on is believed, nor what it has
  /// signed since it was ended before.
  ///
  /// @param reason for those who find such a signature
  @Transactional
  public Answer<SigningKey> revoke(KeyId id, String reason, Actor.Admin by) {
    String why = Content.tidy(reason);
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      return Answer.refused(new ConclusionRefusal.KeyReasonMissing());
    }
    return look(id)
        .then(key -> {
          Instant at = key.end().map(SigningKey.End::at).orElseGet(this::now);
          return key.end().filter(it -> it.ending() == Ending.REVOKED).isPresent()
              ? Answer.refused(new ConclusionRefusal.KeyEnded())
              : end(key, new SigningKey.End(at, Ending.REVOKED, Optional.of(why)), by);
        });
  }

  private Answer<SigningKey> end(SigningKey key, SigningKey.End end, Actor.Admin by) {
    store.hold(key.doctor());
    store.end(key.id(), end);
    audit.record(by, AuditedAction.CHANGE, subject(key.id()));
    return look(key.id());
  }

  private static Subject subject(KeyId id) {
    return new Subject("signing-key", id.value());
  }
}
