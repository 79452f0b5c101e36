package io.dozvon.web.admin;

import io.dozvon.conclusions.Conclusion;
import io.dozvon.conclusions.ConclusionRecords.Signed;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.UUID;

/// A version of a conclusion as evidence.
///
/// @param text the canonical text, byte for byte in UTF-8 what was signed
/// @param hash SHA-256 of it
/// @param proof how it was made sure that the doctor signed: `password`, or `development-sign-in`
/// @param good whether the signature is of this text, by a key that was believed at that time
record SignedConclusionJson(
    UUID id,
    UUID consultationId,
    int version,
    UUID doctorId,
    String doctorName,
    Instant sentAt,
    String text,
    String hash,
    String signature,
    String proof,
    boolean good,
    SigningKeyJson key) {
  static SignedConclusionJson of(Signed signed) {
    Conclusion conclusion = signed.conclusion();
    return new SignedConclusionJson(
        conclusion.id().value(),
        conclusion.consultation().value(),
        conclusion.version(),
        conclusion.parties().doctor().value(),
        conclusion.parties().doctorName(),
        conclusion.sentAt(),
        conclusion.canonical(),
        conclusion.hash(),
        signed.signature().value(),
        Wire.name(signed.signature().proof()),
        signed.isGood(),
        SigningKeyJson.of(signed.key()));
  }
}
