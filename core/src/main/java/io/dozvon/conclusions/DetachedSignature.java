package io.dozvon.conclusions;

import io.dozvon.vocabulary.Sha256;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// A signature apart from its text, with the key to check it by. Needs nothing but the JDK, so that
/// it can be checked without the service.
///
/// @param publicKey SubjectPublicKeyInfo, Base64
/// @param signature Base64
public record DetachedSignature(String publicKey, String signature) {
  public static final String ALGORITHM = "Ed25519";

  /// Whether this key signed exactly these bytes. What cannot be read is no signature.
  public boolean isOf(byte[] text) {
    try {
      java.security.Signature check = java.security.Signature.getInstance(ALGORITHM);
      check.initVerify(key());
      check.update(text);
      return check.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private PublicKey key() throws GeneralSecurityException {
    return KeyFactory.getInstance(ALGORITHM)
        .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
  }

  /// What the key is called: SHA-256 of it, lower-case hex.
  ///
  /// @throws IllegalArgumentException if it is not Base64
  public String keyId() {
    return hash(Base64.getDecoder().decode(publicKey));
  }

  /// SHA-256, lower-case hex.
  public static String hash(byte[] bytes) {
    return Sha256.hex(bytes);
  }
}
