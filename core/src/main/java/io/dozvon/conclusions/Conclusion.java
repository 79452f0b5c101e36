package io.dozvon.conclusions;

import io.dozvon.vocabulary.ConsultationId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// One version of what was concluded of a consultation; it never changes.
///
/// @param version from 1; the highest is the current one, and each supersedes the one before it
/// @param reason why it supersedes the one before it; empty of the first
/// @param canonical all of it in one fixed form, see [Canonical]
/// @param hash SHA-256 of the canonical text in UTF-8, lower-case hex
/// @param signature the doctor's; empty of those sent before there were any
public record Conclusion(
    ConclusionId id,
    ConsultationId consultation,
    int version,
    Optional<String> reason,
    Parties parties,
    Content content,
    Instant sentAt,
    String canonical,
    String hash,
    Optional<Signature> signature) {

  /// @param now kept as exactly as the database can
  static Conclusion of(
      ConsultationId consultation,
      int version,
      Optional<String> reason,
      Parties parties,
      Content content,
      Instant now,
      Signer signer) {
    ConclusionId id = ConclusionId.random();
    Instant sentAt = now.truncatedTo(ChronoUnit.MICROS);
    String canonical =
        Canonical.text(id, consultation, version, reason, parties, content, sentAt, signer.key());
    return new Conclusion(
        id,
        consultation,
        version,
        reason,
        parties,
        content,
        sentAt,
        canonical,
        Canonical.hash(canonical),
        Optional.of(signer.sign(canonical)));
  }

  @Override
  public String toString() {
    return "Conclusion[%s, version %d of %s]".formatted(id, version, consultation);
  }
}
