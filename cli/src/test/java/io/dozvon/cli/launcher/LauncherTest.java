package io.dozvon.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the launcher starts, with a JDK that only says what it was asked for.
class LauncherTest {
  private static final Pattern TERM =
      Pattern.compile("\\./dozvon [a-z]+|[A-Z]+_[A-Z_]+|\\[?--\\w+");

  @TempDir Path folder;
  private BuiltHome home = new BuiltHome(Path.of("."));
  private Map<String, String> environment = Map.of();

  @BeforeEach
  void someoneWithAJdkAndNoHome() throws IOException {
    home = BuiltHome.bare(folder.resolve("home"));
    Path jdk = folder.resolve("jdk");
    Programs.write(
        jdk.resolve("bin/java"),
        "echo \"token file: ${DOZVON_ADMIN_TOKENFILE-none}, language: ${DOZVON_LANGUAGE-none}\"; echo \"$@\"");
    Programs.write(jdk.resolve("bin/javac"), "exit 0");
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25\"\n");
    environment = new TreeMap<>(Programs.in(folder.resolve("bin")).environment());
    environment.put("JAVA_HOME", jdk.toString());
  }

  private Ran dozvon(String... arguments) {
    List<String> command = new ArrayList<>(List.of(home.launcher()));
    command.addAll(List.of(arguments));
    return Ran.with(environment, command.toArray(String[]::new));
  }

  @Test
  void servingPassesArgumentsAndFurtherOptionsOn() {
    environment.put("DOZVON_JAVA_OPTIONS", "-Xmx512m -Dx=y");
    Ran served = dozvon("serve", "--server.port=9");
    assertThat(served.code()).isZero();
    assertThat(served.out())
        .contains(" -Xmx512m -Dx=y -jar ")
        .endsWith("web/target/run/dozvon-service.jar --server.port=9\n");
  }

  @Test
  void servingLeavesATokenInTheUsersFolder() {
    environment.put("HOME", "/home/me");
    assertThat(dozvon("serve").out())
        .contains("token file: /home/me/.config/dozvon/connection.properties,");
  }

  @Test
  void theConfigurationFolderGoesBeforeTheHome() {
    environment.put("HOME", "/home/me");
    environment.put("XDG_CONFIG_HOME", "/etc/me");
    assertThat(dozvon("serve").out()).contains("token file: /etc/me/dozvon/connection.properties,");
  }

  @Test
  void aServiceUnitWithoutAHomeLeavesNone() {
    Ran served = dozvon("serve");
    assertThat(served.err()).isEmpty();
    assertThat(served.out()).contains("token file: none,");
  }

  @Test
  void aTokenFileOfOnesOwnIsKeptEvenIfItIsNone() {
    environment.put("HOME", "/home/me");
    environment.put("DOZVON_ADMIN_TOKENFILE", "");
    assertThat(dozvon("serve").out()).contains("token file: ,");
  }

  @ParameterizedTest
  @CsvSource({
    "DOZVON_LANGUAGE, RU, ru",
    "LC_ALL, ru_RU.UTF-8, ru",
    "LC_MESSAGES, ru_RU, ru",
    "LANG, ru_RU.UTF-8, ru",
    "LANG, C.UTF-8, en",
  })
  void theCommandLineSpeaksTheUsersLanguage(String variable, String value, String language) {
    environment.put(variable, value);
    assertThat(dozvon("patient", "list").out()).contains("language: " + language + "\n");
    assertThat(dozvon().out()).isEqualTo(dozvon("help").out()).isEqualTo(text(language));
  }

  @Test
  void bothLanguagesOfTheHelpNameTheSameThings() {
    assertThat(terms(text("ru"))).isEqualTo(terms(text("en"))).hasSizeGreaterThan(15);
  }

  private static List<String> terms(String text) {
    return TERM.matcher(text).results().map(MatchResult::group).toList();
  }

  private static String text(String language) {
    try {
      return Files.readString(Ran.SOURCES.resolve("tools/help." + language));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void withoutAJdkNothingIsStarted() throws IOException {
    Programs.write(home.path().resolve("tools/find-jdk"), "echo none >&2; exit 7");
    Ran ran = dozvon("demo");
    assertThat(ran).isEqualTo(new Ran(7, "", "none\n"));
  }

  @Test
  void whatCannotBeBuiltIsNotStarted() {
    Programs.write(home.path().resolve("tools/build"), "echo broken >&2; exit 7");
    assertThat(dozvon("serve")).isEqualTo(new Ran(7, "", "broken\n"));
  }
}
