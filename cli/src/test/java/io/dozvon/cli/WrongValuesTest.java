package io.dozvon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// An option with a value that it cannot have: told in the reader's language, and nothing is asked
/// of the service.
class WrongValuesTest {
  private static final String NEW_PATIENT =
      "patient add --family-name A --given-name B --phone +79161234567 --birth-date ";

  @TempDir Path home;

  private Asked asked(String language, String command) {
    return Asked.User.at(home).speaking(language).asks(command.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        NEW_PATIENT
            + "17.05.1980 | --birth-date is “17.05.1980”, but it must be a date like 1980-05-17.",
        "attempts list --since yesterday | --since is “yesterday”, but it must be 2h, 30m or 3d,",
        "attempts list --limit 0 | --limit is “0”, but it must be a number from 1 to 1000.",
        "attempts list --limit many | --limit is “many”, but it must be a number from 1 to 1000.",
        "exchange status --timeout -1 | --timeout is “-1”, but it must be a number of seconds from 1",
        "exchange status -o xml | --output is “xml”, but it must be table|json|yaml|csv.",
        "demo --port 99999 | --port is “99999”, but it must be a port from 1 to 65534.",
        "demo --exchange none | --exchange is “none”, but it must be asterisk|simulated.",
      })
  void theOptionItsValueAndWhatIsExpectedAreNamed(String command, String sentence) {
    Asked asked = asked("en", command);
    assertThat(asked.code()).isEqualTo(ExitCode.USAGE);
    assertThat(asked.err()).startsWith(sentence).contains("See: ./dozvon ");
    assertThat(asked("ru", command).err().lines().findFirst().orElseThrow())
        .contains(" здесь «")
        .doesNotContainPattern("Invalid|must|value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void aMisspeltVerbIsGuessedInTheReadersLanguage(String language) {
    assertThat(asked(language, "consultation creat").err())
        .contains(language.equals("ru") ? "Может быть" : "perhaps")
        .contains("create");
  }

  @Test
  void aMissingValueIsNamedByItsOption() {
    assertThat(asked("ru", "demo --port").err()).startsWith("Не хватает: --port\n");
  }
}
