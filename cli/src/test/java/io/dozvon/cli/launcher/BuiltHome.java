package io.dozvon.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.cli.Main;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/// A folder in which Dozvon looks built: the launcher and its tools as they are, except that there
/// is nothing left to build.
public record BuiltHome(Path path) {
  private static final Path SERVICE = Path.of("web/target/dozvon-service.jar");
  private static final List<String> TOOLS = List.of("find-jdk", "asterisk-tree", "steps.sh");

  /// With programs that only say what they were asked for, see [#launcher()].
  static BuiltHome bare(Path folder) {
    copy("dozvon", folder);
    TOOLS.forEach(tool -> copy("tools/" + tool, folder));
    List.of("help.en", "help.ru").forEach(text -> copy("tools/" + text, folder));
    Programs.write(folder.resolve("tools/build"), "exit 0");
    return new BuiltHome(folder);
  }

  /// With the service and the command line that this build has made.
  public static BuiltHome working(Path folder) {
    BuiltHome home = bare(folder);
    assertThat(Ran.SOURCES.resolve(SERVICE))
        .as("the service, which the module web makes: mvn -pl cli -am verify")
        .exists();
    try {
      Path run = Files.createDirectories(folder.resolve("web/target/run"));
      Files.copy(Ran.SOURCES.resolve(SERVICE), run.resolve("dozvon-service.jar"));
      writeCommandLine(folder.resolve("cli/target/run/dozvon-cli.jar"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return home;
  }

  private static void copy(String file, Path folder) {
    try {
      Path to = folder.resolve(file);
      Files.createDirectories(to.getParent());
      Files.copy(Ran.SOURCES.resolve(file), to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// While a module is tested it has no jar yet: this one points at its classes.
  private static void writeCommandLine(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    attributes.put(Attributes.Name.CLASS_PATH, classPath());
    Files.createDirectories(jar.getParent());
    try (OutputStream file = Files.newOutputStream(jar)) {
      new JarOutputStream(file, manifest).close();
    }
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toUri().toString())
        .collect(Collectors.joining(" "));
  }

  public String launcher() {
    return path.resolve("dozvon").toString();
  }
}
