package io.dozvon.access;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// The six digits that an authenticator app shows for half a minute (RFC 6238).
@Component
final class TimedCodes {
  static final int DIGITS = 6;
  static final Duration STEP = Duration.ofSeconds(30);

  /// Phones' clocks differ, and typing takes a while.
  private static final int STEPS_ASIDE = 1;

  /// As long as what HMAC-SHA1 makes (RFC 4226, 4).
  private static final int SECRET_BYTES = 20;

  private final HmacOneTimePasswordGenerator generator = new HmacOneTimePasswordGenerator(DIGITS);
  private final SecureRandom random = new SecureRandom();

  byte[] newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return secret;
  }

  /// The step that this is the code of, counted from the epoch.
  ///
  /// @return empty if it is the code of no step about now
  OptionalLong stepOf(String code, byte[] secret, Instant now) {
    long current = now.getEpochSecond() / STEP.toSeconds();
    return LongStream.rangeClosed(current - STEPS_ASIDE, current + STEPS_ASIDE)
        .filter(step -> Signatures.isEqual(code(secret, step), code))
        .findFirst();
  }

  private String code(byte[] secret, long step) {
    try {
      SecretKeySpec key = new SecretKeySpec(secret, generator.getAlgorithm());
      return generator.generateOneTimePasswordString(key, step, Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new AssertionError("any bytes are a key", e);
    }
  }
}
