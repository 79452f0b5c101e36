package io.dozvon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class WordsTest {
  private static final Words ENGLISH = Words.in(Locale.ENGLISH);
  private static final Words RUSSIAN = Words.in(Locale.of("ru"));

  @Test
  void everySentenceStandsInBothLanguages() {
    assertThat(RUSSIAN.bundle().keySet())
        .containsExactlyInAnyOrderElementsOf(ENGLISH.bundle().keySet());
  }

  @Test
  void everySentenceTakesTheSameValuesInBothLanguages() {
    assertThat(ENGLISH.bundle().keySet())
        .allSatisfy(key ->
            assertThat(placeholders(RUSSIAN.say(key))).isEqualTo(placeholders(ENGLISH.say(key))));
  }

  private static List<String> placeholders(String sentence) {
    return Arrays.stream(sentence.split("(?=\\{)"))
        .filter(piece -> piece.matches("(?s)\\{\\d}.*"))
        .map(piece -> piece.substring(0, 3))
        .sorted()
        .toList();
  }

  /// MessageFormat would swallow it.
  @Test
  void noSentenceWithValuesHasAStraightApostrophe() {
    assertThat(ENGLISH.bundle().keySet())
        .filteredOn(key -> ENGLISH.say(key).contains("{0}"))
        .allSatisfy(key -> assertThat(ENGLISH.say(key)).doesNotContain("'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void everyCommandAndEveryOptionIsExplained(String language, @TempDir Path home) {
    Asked.User user = Asked.User.at(home).speaking(language);
    assertThat(allBelow(CommandLines.all(user.session()).getCommandSpec()))
        .allSatisfy(command -> {
          assertThat(new CommandLine.Help(command).header()).isNotBlank();
          assertThat(command.args()).allSatisfy(arg -> assertThat(arg.description()).isNotEmpty());
        });
  }

  private static Stream<CommandSpec> allBelow(CommandSpec command) {
    return Stream.concat(
        Stream.of(command),
        command.subcommands().values().stream().flatMap(sub -> allBelow(sub.getCommandSpec())));
  }

  @ParameterizedTest
  @CsvSource({"ru,ru", "ru_RU.UTF-8,ru", "RU,ru", "C,en", "en_GB.UTF-8,en", "POSIX,en", "de_DE,en"})
  void theLanguageIsReadAsTheEnvironmentNamesIt(String name, String language) {
    assertThat(Words.locale(name).getLanguage()).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void aVariableInAPlanIsShownAsItIsWritten(String language, @TempDir Path home) {
    Asked help = Asked.User.at(home).speaking(language).asks("pbx", "render", "--help");
    assertThat(help.out()).contains(" ${NAME} ");
  }
}
