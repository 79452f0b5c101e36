package io.dozvon.conclusions;

import io.dozvon.access.Vault;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Seals private keys for the database. A sealed key opens under its own name only.
@Component
class KeySeal {
  private static final String USE = "conclusion-signing-key";

  private final Vault vault;

  KeySeal(Vault vault) {
    this.vault = vault;
  }

  /// @return Base64
  String seal(PrivateKey key, KeyId name) {
    return Base64.getEncoder().encodeToString(vault.lock(USE, name.value(), key.getEncoded()));
  }

  /// @return empty if it was sealed with another secret, or is damaged
  Optional<PrivateKey> open(String sealed, KeyId name) {
    return decoded(sealed)
        .flatMap(bytes -> vault.open(USE, name.value(), bytes))
        .flatMap(KeySeal::key);
  }

  private static Optional<byte[]> decoded(String sealed) {
    try {
      return Optional.of(Base64.getDecoder().decode(sealed));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<PrivateKey> key(byte[] encoded) {
    try {
      return Optional.of(
          KeyFactory.getInstance(DetachedSignature.ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException _) {
      return Optional.empty();
    }
  }
}
