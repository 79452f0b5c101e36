package io.dozvon.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/// Keeps small secrets unreadable in the database: AES-256 in GCM, each by a key of its own that is
/// derived from the service's secret and a salt. What is locked up under one name opens under no
/// other.
@Component
public class Vault {
  private static final String TRANSFORMATION = "AES/GCM/NoPadding";
  private static final int SALT_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int BEFORE = SALT_BYTES + NONCE_BYTES;

  private final Signatures signatures;
  private final SecureRandom random = new SecureRandom();

  Vault(Signatures signatures) {
    this.signatures = signatures;
  }

  /// @param use what it is for; secrets for different uses tell nothing of each other
  /// @param name whose it is
  /// @return salt, nonce, and what was made of the secret
  public byte[] lock(String use, String name, byte[] secret) {
    byte[] head = new byte[BEFORE];
    random.nextBytes(head);
    try {
      byte[] locked = cipher(Cipher.ENCRYPT_MODE, use, name, head).doFinal(secret);
      return ByteBuffer.allocate(BEFORE + locked.length).put(head).put(locked).array();
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has AES-GCM", e);
    }
  }

  /// @return empty if it was locked up with another secret of the service, under another name, or
  ///   is damaged
  public Optional<byte[]> open(String use, String name, byte[] locked) {
    if (locked.length <= BEFORE) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, use, name, Arrays.copyOf(locked, BEFORE))
              .doFinal(locked, BEFORE, locked.length - BEFORE));
    } catch (AEADBadTagException _) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has AES-GCM", e);
    }
  }

  private Cipher cipher(int mode, String use, String name, byte[] head)
      throws GeneralSecurityException {
    byte[] salt = Arrays.copyOf(head, SALT_BYTES);
    Cipher cipher = Cipher.getInstance(TRANSFORMATION);
    cipher.init(
        mode,
        signatures.derive(use, salt),
        new GCMParameterSpec(TAG_BITS, head, SALT_BYTES, NONCE_BYTES));
    cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
