package io.dozvon.conclusions;

import io.dozvon.vocabulary.DoctorId;
import java.time.Instant;
import java.util.Optional;

/// A doctor's key, of which the public part is kept for ever.
///
/// @param publicKey SubjectPublicKeyInfo, Base64
/// @param end empty of the one they sign with now
public record SigningKey(
    KeyId id, DoctorId doctor, String publicKey, Instant madeAt, Optional<End> end) {

  /// Nothing is signed with it any more, and its private part is destroyed.
  ///
  /// @param reason why it was revoked; empty otherwise
  public record End(Instant at, Ending ending, Optional<String> reason) {}

  /// Why a key is not used any more.
  public enum Ending {
    /// Another one took its place.
    ROTATED,
    /// Somebody else may have had it: what it signed from then on is not believed.
    REVOKED,
    /// Its private part could not be opened: the service's secret is another one.
    LOST
  }

  /// Whether a signature of that moment is believed.
  public boolean isGoodAt(Instant signedAt) {
    return !signedAt.isBefore(madeAt) && end.map(it -> signedAt.isBefore(it.at())).orElse(true);
  }
}
