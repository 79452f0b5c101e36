package io.dozvon.verification;

import io.dozvon.access.Credentials;
import io.dozvon.access.Signatures;
import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.verification.store.SecretStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.Secret;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Patients set what they will be asked on the phone. Only keyed hashes are kept: four digits are
/// guessed at once by whoever has the database and not the service's secret.
@Component
public class PhoneSecrets {
  private static final String USE = "phone-secret";

  private final SecretStore store;
  private final Signatures signatures;
  private final Credentials credentials;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PhoneSecrets(
      SecretStore store,
      Signatures signatures,
      Credentials credentials,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.signatures = signatures;
    this.credentials = credentials;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Which ones a patient has set.
  public Set<PhoneSecret> of(PatientId patient) {
    return store.kinds(patient);
  }

  /// Whoever finds a session open must not set what somebody is asked later. Not to be called
  /// within a transaction: a password is hashed.
  ///
  /// @param value as typed
  /// @param password theirs, as a proof that it is them
  public Answer<PhoneSecret> set(
      PatientId patient, PhoneSecret kind, Secret value, Secret password) {
    return kind.read(value.reveal())
        .map(read ->
            credentials
                .prove(new Person.OfPatient(patient), password)
                .map(_ -> put(patient, kind, read)))
        .orElse(Answer.refused(kind.malformed()));
  }

  private PhoneSecret put(PatientId patient, PhoneSecret kind, String read) {
    transaction.executeWithoutResult(_ -> {
      store.put(patient, kind, hash(kind, patient, read), clock.instant());
      audit.record(new Actor.Patient(patient), AuditedAction.CHANGE, Subject.of(patient));
    });
    return kind;
  }

  boolean isSet(PhoneSecret kind, PatientId patient) {
    return store.kinds(patient).contains(kind);
  }

  /// @param read as [PhoneSecret#read] reads it
  boolean isRight(PhoneSecret kind, PatientId patient, String read) {
    return store
        .find(patient, kind)
        .filter(stored -> Signatures.isEqual(stored, hash(kind, patient, read)))
        .isPresent();
  }

  private String hash(PhoneSecret kind, PatientId patient, String read) {
    return signatures.signature(USE, kind + " " + patient + " " + read);
  }
}
