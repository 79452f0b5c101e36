package io.dozvon.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.vocabulary.Secret;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignaturesTest {
  private static final String SECRET = "a-secret-of-at-least-thirty-two-characters";

  private final Signatures signatures = signatures(SECRET);

  /// As a node has them that was given this secret.
  static Signatures signatures(String secret) {
    return new Signatures(
        new SessionSettings(
            new Secret(secret),
            Duration.ofHours(12),
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofDays(90)));
  }

  @Test
  void anotherNodeWithTheSameSecretReadsThem() {
    assertThat(signatures(SECRET).read("session", signatures.sign("session", "2.abc")))
        .contains("2.abc");
  }

  @Test
  void whatWasChangedOrSignedByOthersSaysNothing() {
    String signed = signatures.sign("session", "2.abc");

    assertThat(signatures.read("session", signed.replace("abc", "abd"))).isEmpty();
    assertThat(signatures.read("session", signed.substring(0, signed.length() - 1))).isEmpty();
    assertThat(signatures("another-secret-of-at-least-32-characters").read("session", signed))
        .isEmpty();
    assertThat(signatures.read("session", "")).isEmpty();
    assertThat(signatures.read("session", ".")).isEmpty();
    assertThat(signatures.read("session", "2.abc.")).isEmpty();
  }

  @Test
  void whatWasSignedForOneUseIsWorthNothingForAnother() {
    assertThat(signatures.read("device", signatures.sign("session", "2.abc"))).isEmpty();
  }

  @Test
  void withoutASecretEachStartHasItsOwn() {
    assertThat(signatures("").read("session", signatures("").sign("session", "2.abc"))).isEmpty();
  }
}
