package io.dozvon.conclusions;

import java.util.Optional;
import java.util.regex.Pattern;

/// Names a signing key after itself: SHA-256 of its public part (SubjectPublicKeyInfo), lower-case
/// hex.
public record KeyId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public KeyId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the name of a key");
    }
  }

  public static Optional<KeyId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new KeyId(text)) : Optional.empty();
  }

  /// For people, who compare by eye: `3f1c 22ab 90d4 5e67`.
  public String fingerprint() {
    return value.substring(0, 16).replaceAll("(.{4})(?!$)", "$1 ");
  }

  @Override
  public String toString() {
    return value;
  }
}
