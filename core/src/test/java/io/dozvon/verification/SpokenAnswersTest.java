package io.dozvon.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What callers say is understood as people say it, and nothing general is taken for an answer.
class SpokenAnswersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"17.05.1980", "17.5.1980", "17 05 1980", "17051980", "1980-05-17", " 17/5/1980 "})
  void aBirthDateIsReadHoweverItIsTyped(String said) {
    assertThat(SpokenDate.parse(said)).contains(LocalDate.of(1980, 5, 17));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "май", "31.02.1980", "17.05.80", "1705", "99999999"})
  void whatIsNoDateIsNone(String said) {
    assertThat(SpokenDate.parse(said)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Гелиос, ООО «Гелиос Страхование»",
    "страховая гелиос, ООО «Гелиос Страхование»",
    "ГЕЛИОС, СПАО Гелиос",
    "Завод 17, АО «Завод № 17»",
    "Ёлка, ООО Елка",
    "страховая компания, Страховая компания",
  })
  void aSponsorIsKnownByItsOwnWord(String said, String sponsor) {
    assertThat(SpokenSponsor.means(said, sponsor)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "страхование, ООО «Гелиос Страхование»",
    "страховая компания, СК Гелиос",
    "ооо, ООО «Гелиос»",
    "Гели, ООО «Гелиос»",
    "Альфа, ООО «Гелиос»",
    "'', ООО «Гелиос»",
  })
  void whatManySponsorsHaveInTheirNamesNamesNone(String said, String sponsor) {
    assertThat(SpokenSponsor.means(said, sponsor)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Белый Ёж-7, белыйеж7", "'ОКЕАН ', океан"})
  void aCodeWordIsReadWithoutItsSigns(String said, String read) {
    assertThat(PhoneSecret.CODE_WORD.read(said)).contains(read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ёж", "- - - - -", ""})
  void aCodeWordMustBeLongEnough(String said) {
    assertThat(PhoneSecret.CODE_WORD.read(said)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"123", "12345", "12a4", ""})
  void aDocumentIsNamedByFourDigits(String said) {
    assertThat(PhoneSecret.DOCUMENT.read(said)).isEmpty();
    assertThat(PhoneSecret.DOCUMENT.read("43 21")).contains("4321");
  }

  @Test
  void aChecklistsItemIsReadAsSettingsWriteIt() {
    assertThat(ChecklistItem.of("full-name 1 mandatory"))
        .isEqualTo(new ChecklistItem(Item.FULL_NAME, 1, true));
    assertThat(ChecklistItem.of("policy 3")).isEqualTo(new ChecklistItem(Item.POLICY, 3, false));
    for (String wrong :
        List.of("policy", "policy many", "shoes 3", "policy 3 perhaps", "policy 3 mandatory now")) {
      assertThatIllegalArgumentException().isThrownBy(() -> ChecklistItem.of(wrong));
    }
  }

  @Test
  void aChecklistThatNobodyCanPassIsUnsound() {
    ChecklistItem policy = new ChecklistItem(Item.POLICY, 3, false);
    ChecklistItem code = new ChecklistItem(Item.CODE, 3, false);

    assertThat(new Checklist(List.of(policy, code), 6, 3).isSound()).isTrue();
    assertThat(new Checklist(List.of(policy, code), 7, 3).isSound()).isFalse();
    assertThat(new Checklist(List.of(policy, policy), 6, 3).isSound()).isFalse();
    assertThat(new Checklist(List.of(policy, code), 3, 4).isSound()).isFalse();
  }
}
