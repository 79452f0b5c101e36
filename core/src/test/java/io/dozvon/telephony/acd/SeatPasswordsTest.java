package io.dozvon.telephony.acd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dozvon.vocabulary.Secret;
import org.junit.jupiter.api.Test;

class SeatPasswordsTest {
  /// `printf seat-01 | openssl dgst -sha256 -hmac seat-secret`
  @Test
  void aSeatsPasswordIsDerivedFromItsName() {
    SeatPasswords passwords = new SeatPasswords(new Secret("seat-secret"));
    assertThat(passwords.of(SeatName.numbered(1)).reveal())
        .isEqualTo("71b22e8b8051411d58c2ba3bc8e5ddb4");
    assertThat(passwords.of(SeatName.numbered(2))).isNotEqualTo(passwords.of(SeatName.numbered(1)));
    assertThat(passwords.toString()).doesNotContain("seat-secret");
  }

  @Test
  void withoutASecretThereAreNoPasswords() {
    assertThatThrownBy(() -> new SeatPasswords(new Secret("")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
