package io.dozvon.recordings;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts one recording with a key that nothing else is ever encrypted with: AES-256-GCM, piece
/// by piece. Each piece is bound to the recording, to its place, and to being the last or not
/// (associated data), so that none can be swapped, left out or cut off unseen.
final class Seal {
  /// Of the plain sound in each piece but the last, bytes: 32 s of speech.
  static final int PIECE = 256 * 1024;

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final RecordingId recording;
  private final SecretKeySpec key;

  private Seal(RecordingId recording, byte[] key) {
    this.recording = recording;
    this.key = new SecretKeySpec(key, "AES");
  }

  /// With a new key. Sealing again, after a crash, takes another one.
  static Seal fresh(RecordingId recording) {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return new Seal(recording, key);
  }

  /// @param wrapped as [#wrapped] gave it
  /// @throws AEADBadTagException if it was wrapped with another key or for another recording, or
  ///   was changed
  static Seal unwrapped(RecordingId recording, byte[] wrapped, MasterKey master)
      throws AEADBadTagException {
    byte[] nonce = Arrays.copyOf(wrapped, NONCE_BYTES);
    byte[] rest = Arrays.copyOfRange(wrapped, NONCE_BYTES, wrapped.length);
    return new Seal(
        recording, run(Cipher.DECRYPT_MODE, master.key(), nonce, boundTo(recording), rest));
  }

  /// Its key, encrypted with the master key and bound to the recording.
  byte[] wrapped(MasterKey master) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] wrapped = sealed(master.key(), nonce, boundTo(recording), key.getEncoded());
    return ByteBuffer.allocate(NONCE_BYTES + wrapped.length).put(nonce).put(wrapped).array();
  }

  byte[] seal(int number, boolean last, byte[] plain) {
    return sealed(key, nonce(number), boundTo(recording, number, last), plain);
  }

  private static byte[] sealed(SecretKeySpec key, byte[] nonce, byte[] bound, byte[] plain) {
    try {
      return run(Cipher.ENCRYPT_MODE, key, nonce, bound, plain);
    } catch (AEADBadTagException e) {
      throw new AssertionError("encrypting checks no tag", e);
    }
  }

  /// @throws AEADBadTagException if this is not the piece that was sealed there
  byte[] open(int number, boolean last, byte[] sealed) throws AEADBadTagException {
    return run(Cipher.DECRYPT_MODE, key, nonce(number), boundTo(recording, number, last), sealed);
  }

  private static byte[] run(int mode, SecretKeySpec key, byte[] nonce, byte[] bound, byte[] text)
      throws AEADBadTagException {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(bound);
      return cipher.doFinal(text);
    } catch (AEADBadTagException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has AES-GCM", e);
    }
  }

  /// Never used twice with the recording's own key.
  private static byte[] nonce(int number) {
    return ByteBuffer.allocate(NONCE_BYTES).putLong(0).putInt(number).array();
  }

  private static byte[] boundTo(RecordingId recording) {
    return ("dozvon recording key " + recording).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] boundTo(RecordingId recording, int number, boolean last) {
    String place = "dozvon recording %s %d%s".formatted(recording, number, last ? " last" : "");
    return place.getBytes(StandardCharsets.UTF_8);
  }
}
