package io.dozvon.cli.bench.cabinets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionCookiesTest {
  /// As the service signs it; computed with `openssl dgst -sha256 -hmac`.
  @Test
  void aSessionIsSignedAsTheServiceDoes() {
    UUID session = UUID.fromString("11111111-2222-4333-8444-555555555555");

    assertThat(new SessionCookies("a secret of thirty-two characters").of(session))
        .isEqualTo(
            "dozvon-session=2.11111111-2222-4333-8444-555555555555.LeioljMiw8qldnGRQgH7lV-yVP2UuzW9Pebt420hiZc");
  }
}
