package io.dozvon.notifications;

import io.dozvon.vocabulary.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs what goes between us and an organisation's web hook: `t=<seconds from the epoch>,v1=<hex
/// of HMAC-SHA256 over "<t>.<body>">`. The time keeps an old message from being played again.
public final class Signatures {
  /// The HTTP header that carries it.
  public static final String HEADER = "Dozvon-Signature";

  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern SHAPE = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");

  private Signatures() {}

  public static String sign(String body, Secret secret, Instant at) {
    return "t=%d,v1=%s"
        .formatted(at.getEpochSecond(), mac(at.getEpochSecond() + "." + body, secret));
  }

  /// Takes the same time for every wrong one.
  ///
  /// @param age how old it may be, or how far ahead its clock
  static boolean isGood(String signature, String body, Secret secret, Instant now, Duration age) {
    Matcher parts = SHAPE.matcher(signature);
    if (!parts.matches()) {
      return false;
    }
    Instant at = Instant.ofEpochSecond(Long.parseLong(parts.group(1)));
    boolean fresh = Duration.between(at, now).abs().compareTo(age) <= 0;
    String right = mac(parts.group(1) + "." + body, secret);
    return MessageDigest.isEqual(bytes(right), bytes(parts.group(2))) && fresh;
  }

  private static String mac(String text, Secret secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes(secret.reveal()), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(bytes(text)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has HMAC-SHA256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
