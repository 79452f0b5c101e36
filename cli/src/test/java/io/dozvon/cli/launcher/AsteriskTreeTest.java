package io.dozvon.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which Asterisk the demonstration and the tests take.
class AsteriskTreeTest {
  private static final String TOOL = Ran.SOURCES.resolve("tools/asterisk-tree").toString();
  private static final int NOT_OBTAINABLE = 3;

  @TempDir Path folder;
  private Programs programs = new Programs(Path.of("."));

  @BeforeEach
  void aMachineWithoutAsterisk() {
    programs = Programs.in(folder.resolve("bin"));
  }

  private Ran sought(Map<String, String> more) {
    var environment = programs.environment();
    environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    environment.putAll(more);
    return Ran.with(environment, TOOL, "--find");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Asterisk 18.10.0~dfsg+~cs6.10",
        "Asterisk 22.10.1",
        "Asterisk certified/18.9-cert5",
        "Asterisk certified-20.7-cert2",
      })
  void theOneOnPathIsTakenIfItIsRecentEnough(String version) {
    programs.with("asterisk", "echo '" + version + "'");
    assertThat(sought(Map.of())).isEqualTo(new Ran(0, "ASTERISK_ROOT=/\n", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Asterisk 16.28.0~dfsg-0+deb11u4", "Asterisk certified/13.21-cert6", ""})
  void anOlderOneIsNotUsedAndThatIsSaid(String version) {
    programs.with("asterisk", "echo '" + version + "'");
    Ran sought = sought(Map.of());
    assertThat(sought.code()).isEqualTo(NOT_OBTAINABLE);
    assertThat(sought.out()).isEmpty();
    assertThat(sought.err())
        .contains(programs.folder() + "/asterisk is " + (version.isEmpty() ? "of an" : version))
        .contains("older than 18: not used");
  }

  @Test
  void aGivenFolderWithoutOneIsNotPassedOverInSilence() {
    programs.with("asterisk", "echo 'Asterisk 22.10.1'");
    Ran sought = sought(Map.of("DOZVON_ASTERISK_ROOT", folder.toString()));
    assertThat(sought.code()).isEqualTo(NOT_OBTAINABLE);
    assertThat(sought.err())
        .contains("DOZVON_ASTERISK_ROOT=" + folder)
        .contains("Install Asterisk 18 or newer");
  }

  @Test
  void aGivenSlashMeansTheOneOnPathAndNoOther() {
    Ran sought = sought(Map.of("DOZVON_ASTERISK_ROOT", "/"));
    assertThat(sought.code()).isEqualTo(NOT_OBTAINABLE);
    assertThat(sought.err()).contains("DOZVON_ASTERISK_ROOT is / but none is on PATH");
  }

  @Test
  void whereThereIsNoneFindingMakesNothing() {
    Ran sought = sought(Map.of());
    assertThat(sought.code()).isEqualTo(NOT_OBTAINABLE);
    assertThat(sought.err()).contains("no private tree has been made");
    assertThat(folder.resolve("cache")).doesNotExist();
  }

  @Test
  void whatMakingItNeedsIsNamedWhereItCannotBeInstalled() {
    programs.with("uname", "case $1 in -s) echo Linux ;; -m) echo x86_64 ;; esac");
    programs.with("id", "echo 1000");
    var environment = programs.environment();
    environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    Ran made = Ran.with(environment, TOOL);
    assertThat(made.code()).isEqualTo(NOT_OBTAINABLE);
    assertThat(made.err()).contains("apt-get install mmdebstrap fakechroot fakeroot");
  }
}
