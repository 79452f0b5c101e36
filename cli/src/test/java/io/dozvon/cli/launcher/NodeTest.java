package io.dozvon.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whether the pages can be bundled with the Node.js that is there.
class NodeTest {
  private static final int NOT_BUILT = 7;

  @TempDir Path folder;

  private Ran needed(Programs programs) {
    String steps = Ran.SOURCES.resolve("tools/steps.sh").toString();
    return Ran.with(
        programs.environment(), "/bin/sh", "-c", "set -eu; logs=.; . " + steps + "; need_node");
  }

  private Programs node(String version) {
    return Programs.in(folder.resolve("bin")).with("npm", "exit 0").with("node", "echo " + version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v18.0.0", "v20.19.2", "v100.1.0"})
  void aRecentOneWillDo(String version) {
    assertThat(needed(node(version))).isEqualTo(new Ran(0, "", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"v12.22.12", "v17.9.1", "something"})
  void anOldOneIsNamedWithWhatIsNeeded(String version) {
    Ran needed = needed(node(version));
    assertThat(needed.code()).isEqualTo(NOT_BUILT);
    assertThat(needed.err()).contains(version).contains("Node.js 18 or newer");
  }

  @Test
  void aMissingOneIsNamedWhereItCannotBeInstalled() {
    Ran needed = needed(Programs.in(folder.resolve("bin")));
    assertThat(needed.code()).isEqualTo(NOT_BUILT);
    assertThat(needed.err()).contains("node is missing").contains("apt-get install nodejs npm");
  }
}
