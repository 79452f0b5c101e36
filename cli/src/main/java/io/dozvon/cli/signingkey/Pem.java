package io.dozvon.cli.signingkey;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Public keys as other tools write them (RFC 7468).
public final class Pem {
  private static final int WIDTH = 64;
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");

  private Pem() {}

  /// @param key SubjectPublicKeyInfo, Base64
  static String write(String key) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + key.replaceAll("(.{%d})".formatted(WIDTH), "$1\n").stripTrailing()
        + "\n-----END PUBLIC KEY-----\n";
  }

  /// @return SubjectPublicKeyInfo, Base64; empty if there is none
  public static Optional<String> read(String text) {
    Matcher key = KEY.matcher(text);
    return key.find() ? Optional.of(key.group(1).replaceAll("\\s", "")) : Optional.empty();
  }
}
