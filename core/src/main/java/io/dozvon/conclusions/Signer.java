package io.dozvon.conclusions;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Base64;

/// Signs with the key that a doctor has now.
final class Signer {
  private final KeyId id;
  private final PrivateKey key;
  private final Proof proof;

  Signer(KeyId id, PrivateKey key, Proof proof) {
    this.id = id;
    this.key = key;
    this.proof = proof;
  }

  KeyId key() {
    return id;
  }

  Signature sign(String canonical) {
    try {
      java.security.Signature signing =
          java.security.Signature.getInstance(DetachedSignature.ALGORITHM);
      signing.initSign(key);
      signing.update(canonical.getBytes(StandardCharsets.UTF_8));
      return new Signature(id, Base64.getEncoder().encodeToString(signing.sign()), proof);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has Ed25519", e);
    }
  }
}
