package io.dozvon.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyNumberTest {

  @ParameterizedTest
  @CsvSource({
    "ДМС №1234567, ДМС1234567",
    "001-123456/24, 00112345624",
    "ab 12-34, AB1234",
    "(77) 01.02_03, 77010203",
    // typed in one script, printed in the other: both mean the card that was in the hand
    "АВ123, AB123",
    "DMC-Д1, DМСД1"
  })
  void aNumberIsReadAsPeopleWriteIt(String written, String value) {
    assertThat(PolicyNumber.parse(written)).map(PolicyNumber::value).contains(value);
  }

  @ParameterizedTest
  @CsvSource({"АВЕ77, ABE77", "Смоктун1, CмOKTУH1", "ДМС1, ДMC1"})
  void lettersThatLookTheSameAreTheSame(String one, String other) {
    assertThat(PolicyNumber.parse(one)).isPresent().isEqualTo(PolicyNumber.parse(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "№ -/.", "123456789012345678901234567890123456789012345678901"})
  void whatHasNoLettersOrDigitsOrTooManyIsNone(String written) {
    assertThat(PolicyNumber.parse(written)).isEmpty();
  }
}
