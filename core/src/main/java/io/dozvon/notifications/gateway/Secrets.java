package io.dozvon.notifications.gateway;

import io.dozvon.vocabulary.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// Compares what is said with what is right, in the same time for everything wrong.
final class Secrets {
  private Secrets() {}

  /// No secret is right if none is set.
  static boolean isSame(Secret right, String said) {
    return !right.isEmpty() && isSame(right.reveal(), said);
  }

  static boolean isSame(String right, String said) {
    return MessageDigest.isEqual(
        right.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
  }
}
