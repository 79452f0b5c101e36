package io.dozvon.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Texts that any node can read and nobody else can write (HMAC-SHA256). What was signed for one
/// use is worth nothing for another.
@Component
public class Signatures {
  private static final Logger log = LoggerFactory.getLogger(Signatures.class);
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final SecretKeySpec key;

  /// @param settings which say the secret
  public Signatures(SessionSettings settings) {
    this.key = new SecretKeySpec(keyBytes(settings), ALGORITHM);
  }

  private static byte[] keyBytes(SessionSettings settings) {
    if (!settings.secret().isEmpty()) {
      return settings.secret().reveal().getBytes(StandardCharsets.UTF_8);
    }
    log.warn(
        "dozvon.session.secret is not set: sessions end with this process, and no other node can read them");
    byte[] made = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(made);
    return made;
  }

  /// @param use what it is for, e.g. `session`; without a line break
  /// @return `<claim>.<signature>`
  public String sign(String use, String claim) {
    return claim + "." + signature(use, claim);
  }

  /// @return what was signed for this use; empty if it was not we who signed it
  public Optional<String> read(String use, String signed) {
    int dot = signed.lastIndexOf('.');
    String claim = signed.substring(0, Math.max(0, dot));
    return dot > 0 && isEqual(signature(use, claim), signed.substring(dot + 1))
        ? Optional.of(claim)
        : Optional.empty();
  }

  /// A key that any node can derive anew and nobody else (HKDF with SHA-256, RFC 5869). Without a
  /// secret in the settings it is another one after a restart.
  ///
  /// @param use what it is for; keys for different uses tell nothing of each other
  /// @param salt random, kept with what the key locks
  /// @return of 256 bits, for AES
  public SecretKey derive(String use, byte[] salt) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              "AES",
              HKDFParameterSpec.ofExtract()
                  .addIKM(key)
                  .addSalt(salt)
                  .thenExpand(use.getBytes(StandardCharsets.UTF_8), KEY_BYTES));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has HKDF", e);
    }
  }

  /// A keyed hash: of a text that could be guessed it tells nothing to whoever has the database
  /// alone.
  public String signature(String use, String claim) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(use + "\n" + claim));
  }

  private byte[] mac(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has HMAC-SHA256", e);
    }
  }

  /// Takes the same time wherever they differ.
  public static boolean isEqual(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
