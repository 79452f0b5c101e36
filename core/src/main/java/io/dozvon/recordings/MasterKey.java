package io.dozvon.recordings;

import io.dozvon.vocabulary.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A key of the settings, with which recordings' own keys are encrypted.
///
/// @param name tells it from other keys and nothing of itself: the begin of an HMAC-SHA256
record MasterKey(String name, SecretKeySpec key) {
  private static final int BYTES = 32;
  private static final int NAME_BYTES = 8;
  private static final byte[] NAMED = "dozvon recordings".getBytes(StandardCharsets.UTF_8);

  static boolean isWellFormed(Secret text) {
    try {
      return bytes(text).length == BYTES;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  static MasterKey of(Secret text) {
    byte[] bytes = bytes(text);
    return new MasterKey(nameOf(bytes), new SecretKeySpec(bytes, "AES"));
  }

  private static byte[] bytes(Secret text) {
    return Base64.getDecoder().decode(text.reveal().strip());
  }

  private static String nameOf(byte[] bytes) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(NAMED), 0, NAME_BYTES);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has HMAC-SHA256", e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
