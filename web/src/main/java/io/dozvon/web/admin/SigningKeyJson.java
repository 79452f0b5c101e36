package io.dozvon.web.admin;

import io.dozvon.conclusions.DetachedSignature;
import io.dozvon.conclusions.SigningKey;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A doctor's key, its public part.
record SigningKeyJson(
    String id,
    UUID doctorId,
    String algorithm,
    String publicKey,
    Instant madeAt,
    @Nullable Instant keyEndedAt,
    @Nullable String keyEnding,
    @Nullable String reason) {
  static SigningKeyJson of(SigningKey key) {
    return new SigningKeyJson(
        key.id().value(),
        key.doctor().value(),
        DetachedSignature.ALGORITHM,
        key.publicKey(),
        key.madeAt(),
        key.end().map(SigningKey.End::at).orElse(null),
        key.end().map(it -> Wire.name(it.ending())).orElse(null),
        key.end().flatMap(SigningKey.End::reason).orElse(null));
  }
}
