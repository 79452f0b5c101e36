package io.dozvon.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which JDK the launcher takes. The usual folders are below a root of the test's own.
class FindJdkTest {
  @TempDir Path root;
  private Programs programs = new Programs(Path.of("."));
  private Path script = Path.of(".");

  @BeforeEach
  void aMachineWithoutJava() throws IOException {
    programs = Programs.in(root.resolve("bin"));
    script = root.resolve("find-jdk");
    String text = Files.readString(Ran.SOURCES.resolve("tools/find-jdk"));
    assertThat(text).contains(" /usr/lib/jvm/*", " /opt/java/*", " /Library/");
    Files.writeString(
        script, text.replaceAll(" (/usr/lib/jvm|/opt|/Library)/", " " + root + "$1/"));
  }

  private Path jdk(String folder, int version) throws IOException {
    Path home = root.resolve(folder);
    Programs.write(home.resolve("bin/java"), "exit 0");
    Programs.write(home.resolve("bin/javac"), "exit 0");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
    return home;
  }

  private void onPath(Path jdk) throws IOException {
    Files.createSymbolicLink(programs.folder().resolve("java"), jdk.resolve("bin/java"));
  }

  private Ran search(String javaHome) {
    var environment = programs.environment();
    environment.put("JAVA_HOME", javaHome);
    return Ran.with(environment, "/bin/sh", script.toString());
  }

  private void assertFound(Ran search, Path jdk) {
    assertThat(search.err()).isEmpty();
    assertThat(search.code()).isZero();
    assertThat(search.out()).isEqualTo(jdk + "\n");
  }

  @Test
  void javaHomeGoesFirst() throws IOException {
    onPath(jdk("one-on-path", 25));
    jdk("usr/lib/jvm/one", 25);
    Path home = jdk("home", 26);
    assertFound(search(home.toString()), home);
  }

  @Test
  void thenTheJavaOnPath() throws IOException {
    jdk("usr/lib/jvm/one", 26);
    Path first = jdk("one-on-path", 25);
    onPath(first);
    assertFound(search(""), first);
  }

  @Test
  void thenTheUsualFolder() throws IOException {
    jdk("usr/lib/jvm/java-17-openjdk", 17);
    Path first = jdk("usr/lib/jvm/temurin-25", 25);
    assertFound(search(""), first);
  }

  @Test
  void anOlderOneIsPassedOverWhereverItIs() throws IOException {
    onPath(jdk("one-on-path", 21));
    Path first = jdk("usr/lib/jvm/temurin-25", 25);
    assertFound(search(jdk("home", 17).toString()), first);
  }

  @Test
  void oneWithoutACompilerIsPassedOver() throws IOException {
    Path runtime = jdk("home", 25);
    Files.delete(runtime.resolve("bin/javac"));
    Path first = jdk("usr/lib/jvm/temurin-25", 25);
    assertFound(search(runtime.toString()), first);
  }

  @Test
  void whereThereIsNoneItSaysWhatItSawAndWhatToDo() throws IOException {
    Path old = jdk("home", 17);
    Ran search = search(old.toString());
    assertThat(search.code()).isEqualTo(7);
    assertThat(search.out()).isEmpty();
    assertThat(search.err())
        .contains("A JDK 25 or newer is needed")
        .contains(old + " (version 17)")
        .contains("JAVA_HOME");
  }

  @Test
  void aJavaHomeThatIsNotThereIsNoFailure() throws IOException {
    Path first = jdk("usr/lib/jvm/temurin-25", 25);
    assertFound(search("/nowhere"), first);
  }
}
