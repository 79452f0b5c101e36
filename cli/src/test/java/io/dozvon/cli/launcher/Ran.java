package io.dozvon.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A script that has run, and what it said.
record Ran(int code, String out, String err) {
  /// Where the sources are.
  static final Path SOURCES = Path.of("..").toAbsolutePath().normalize();

  private static final int SECONDS = 60;

  /// @param environment all of it
  static Ran with(Map<String, String> environment, String... command) {
    try {
      Path folder = Files.createTempDirectory("ran");
      return run(folder.resolve("out"), folder.resolve("err"), environment, command);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Ran run(Path out, Path err, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
