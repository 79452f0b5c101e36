package io.dozvon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each package of a module says in its `package-info.java` what it is for. Comments are not in the
/// class files, so this reads the sources; surefire runs tests in the module's folder.
public interface DescribedPackages {
  @Test
  default void everyPackageSaysWhatItIsFor() throws IOException {
    assertThat(withoutDescription(Path.of("src/main/java"))).isEmpty();
  }

  @Test
  default void noTestHidesTheDescriptionOfAPackage() throws IOException {
    assertThat(hidden(Path.of("src/main/java"), Path.of("src/test/java"))).isEmpty();
  }

  /// A `package-info` in the test sources stands before the real one on the class path; what that
  /// says of a room's neighbours is then not seen by Modulith, and nothing is checked.
  static List<Path> hidden(Path sources, Path testSources) throws IOException {
    try (Stream<Path> files = Files.walk(testSources)) {
      return files
          .filter(file -> file.endsWith("package-info.java"))
          .filter(file -> Files.exists(sources.resolve(testSources.relativize(file))))
          .toList();
    }
  }

  /// @return packages (as folders) whose `package-info.java` is missing or doesn't begin with a doc
  ///   comment
  static List<Path> withoutDescription(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(Path::getParent)
          .distinct()
          .filter(folder -> !isDescribed(folder.resolve("package-info.java")))
          .toList();
    }
  }

  private static boolean isDescribed(Path packageInfo) {
    try {
      return Files.exists(packageInfo)
          && Files.readString(packageInfo).matches("(?s)(///|/\\*\\*).*");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
