package centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.access.AccessRefusal;
import io.dozvon.access.PasswordHash;
import io.dozvon.access.Passwords;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is a good password (NIST SP 800-63B), and what is kept of it.
@CentreTest
class PasswordsTest {
  private final Passwords passwords;

  PasswordsTest(Passwords passwords) {
    this.passwords = passwords;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ёжик ёлка", "        x", "correct horse battery", "😀😀😀😀😀😀😀😀"})
  void anythingLongEnoughIsTakenWhateverItIsMadeOf(String password) {
    assertThat(accept(password)).isInstanceOf(Answer.Granted.class);
  }

  @Test
  void charactersAreCountedAsPeopleCountThem() {
    assertThat(accept("😀😀😀😀😀😀😀")).isEqualTo(refused(new AccessRefusal.PasswordTooShort(8)));
    assertThat(accept("e\u0301".repeat(7)))
        .isEqualTo(refused(new AccessRefusal.PasswordTooShort(8)));
    assertThat(accept("x".repeat(129))).isEqualTo(refused(new AccessRefusal.PasswordTooLong(128)));
    assertThat(accept("ы".repeat(128))).isInstanceOf(Answer.Granted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"password", "Password1", "qwertyuiop", "12345678", "iloveyou1"})
  void whatGuessersTryFirstIsRefused(String password) {
    assertThat(accept(password)).isEqualTo(refused(new AccessRefusal.PasswordIsCommon()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "йцукенгш",
        "Пароль123",
        "любовьмоя",
        "наташа1985",
        "1234Сергей!",
        "gfhjkm123",
        "k.,jdm2020",
        "cgfhnfrxtvgbjy"
      })
  void whatGuessersTryFirstInRussiaIsRefusedOnAnyKeyboard(String password) {
    assertThat(accept(password)).isEqualTo(refused(new AccessRefusal.PasswordIsCommon()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"anna.petrova", "ANNA.PETROVA-1980", "89161234567", "tel. 916 123-45-67"})
  void whatOthersKnowOfThemIsRefused(String password) {
    assertThat(passwords.accept(new Secret(password), List.of("anna.petrova", "+79161234567")))
        .isEqualTo(refused(new AccessRefusal.PasswordIsPersonal()));
  }

  @Test
  void aShortLoginIsInManyPasswordsByChance() {
    assertThat(passwords.accept(new Secret("panna cotta"), List.of("ann")))
        .isInstanceOf(Answer.Granted.class);
  }

  @Test
  void onlyASlowHashIsKeptAndNotPrinted() {
    PasswordHash hash = accept("correct horse battery").orElseThrow();

    assertThat(hash.encoded()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(hash.toString()).doesNotContain("argon2");
  }

  private Answer<PasswordHash> accept(String password) {
    return passwords.accept(new Secret(password), List.of());
  }

  private static Answer<PasswordHash> refused(AccessRefusal refusal) {
    return Answer.refused(refusal);
  }
}
