package io.dozvon.patients;

import io.dozvon.vocabulary.Secret;
import io.dozvon.vocabulary.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/// What a browser brings to go on with the registration begun in it. Only its hash is stored.
public record DraftToken(Secret value) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  static DraftToken random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new DraftToken(
        new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
  }

  public String hash() {
    return Sha256.hex(value.reveal());
  }
}
