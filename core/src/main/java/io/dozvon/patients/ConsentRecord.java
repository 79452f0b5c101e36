package io.dozvon.patients;

import io.dozvon.vocabulary.Language;
import java.time.Instant;
import java.time.LocalDate;

/// One line of the record of a patient's consents (R2): never changed, only followed by others.
///
/// @param hash of the words that were shown, see [ConsentDocument#hash]
public record ConsentRecord(
    ConsentKind kind,
    Decision decision,
    LocalDate version,
    Language language,
    String hash,
    Instant at,
    Signature signature) {

  /// The same words, taken back.
  ConsentRecord withdrawn(Instant when, Signature how) {
    return new ConsentRecord(kind, Decision.WITHDRAWN, version, language, hash, when, how);
  }

  /// What a patient said.
  public enum Decision {
    GIVEN,
    WITHDRAWN
  }
}
