package io.dozvon.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "17.05.1980",
        " 17.05.1980 ",
        "17.5.1980",
        "17/05/1980",
        "17-05-1980",
        "17 05 1980",
        "17, 05, 1980",
        "17051980",
        "1980-05-17"
      })
  void isReadHoweverItIsTyped(String typed) {
    assertThat(BirthDates.read(typed)).contains(LocalDate.of(1980, 5, 17));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "17.05.80", "31.02.1980", "17.13.1980", "1705198", "завтра", "17.05.19800"})
  void whatIsNoDateIsNotGuessed(String typed) {
    assertThat(BirthDates.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1980-05-17", "2001-12-01"})
  void whatIsWrittenIsReadAgain(LocalDate date) {
    assertThat(BirthDates.read(BirthDates.write(date))).contains(date);
  }
}
