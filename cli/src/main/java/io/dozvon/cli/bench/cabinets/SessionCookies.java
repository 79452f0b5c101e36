package io.dozvon.cli.bench.cabinets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs sessions as the service does (`SignedSession`), knowing its secret.
///
/// @param secret `dozvon.session.secret`
record SessionCookies(String secret) {
  private static final String NAME = "dozvon-session=";
  private static final String VERSION = "2.";
  private static final String USE = "session\n";
  private static final String ALGORITHM = "HmacSHA256";

  String of(UUID session) {
    String claim = VERSION + session;
    return NAME + claim + "." + signature(USE + claim);
  }

  private String signature(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      byte[] signed = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has HMAC-SHA256", e);
    }
  }
}
