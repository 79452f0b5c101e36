package io.dozvon.telephony.acd;

import io.dozvon.vocabulary.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The password with which a seat registers at the exchange. Derived from one secret, so that
/// exchange and service know it without telling each other.
///
/// @param secret known to the exchange's plan and to this service
public record SeatPasswords(Secret secret) {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int DIGITS = 32;

  /// @throws IllegalArgumentException if the secret is empty
  public SeatPasswords {
    if (secret.isEmpty()) {
      throw new IllegalArgumentException("the seats' secret is empty");
    }
  }

  /// The first 32 hexadecimal digits of HMAC-SHA256 (RFC 2104) of the seat's name.
  public Secret of(SeatName seat) {
    return new Secret(HexFormat.of().formatHex(hmac(seat.value())).substring(0, DIGITS));
  }

  private byte[] hmac(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
