package io.dozvon.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How people type codes, and how nearly they spell words.
class CodeFormTest {
  @ParameterizedTest
  @CsvSource({
    "J06.9,J06.9",
    " j06.9 ,J06.9",
    "'j06,9',J06.9",
    "j069,J06.9",
    "I10,I10",
    "ш10,I10",
    "о069,O06.9 J06.9",
    "А09.9,A09.9 F09.9"
  })
  void aCodeIsReadAsItIsMeant(String typed, String meant) {
    assertThat(CodeForm.typed(typed)).isEqualTo(Arrays.asList(meant.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "грипп", "J", "J0", "J06.123", "JJ06", "J06-J10", "%"})
  void whatIsNoCodeIsNone(String typed) {
    assertThat(CodeForm.typed(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"j0,J0", "J06,J06", "j06.,J06", "j061,J06.1"})
  void aCodeThatIsBegunIsSearchedByItsBeginning(String typed, String beginning) {
    assertThat(CodeForm.begun(typed)).containsExactly(beginning);
  }

  @Test
  void wordsAreNoBeginningOfACode() {
    assertThat(CodeForm.begun("г")).isEmpty();
    assertThat(CodeForm.begun("грипп")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "грипп,грипп,0",
    "гирпп,грипп,1",
    "грип,гриппа,0",
    "бронхид,бронхит,1",
    "пневманея,пневмония,2",
    "насморк,кашель,3"
  })
  void anErrorIsALetterMoreOrLessOrAnotherOrTwoSwapped(String typed, String word, int errors) {
    int distance = Spelling.distance(typed, word, 2);
    assertThat(List.of(distance, Math.min(distance, 3)).getLast()).isEqualTo(errors);
  }
}
