package io.dozvon.database.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs PostgreSQL's command-line programs. They refuse to work as root, so for root they run in a
/// user namespace in which it is nobody special (`unshare -U`, util-linux).
record Tool(Programs programs) {

  /// @param output what the program wrote, trimmed
  record Result(int exitCode, String output) {
    boolean succeeded() {
      return exitCode == 0;
    }
  }

  Result run(Duration atMost, String program, List<String> arguments) {
    List<String> command = new ArrayList<>(isRoot() ? List.of("unshare", "-U") : List.of());
    command.add(programs.program(program).toString());
    command.addAll(arguments);
    try {
      return run(atMost, command);
    } catch (IOException e) {
      throw new PostgresCannotStart(
          "PostgreSQL's " + program + " could not be run: " + e.getMessage(),
          isRoot()
              ? "As root it takes `unshare` (util-linux): install it, run as an ordinary user, or"
                  + " name another PostgreSQL with spring.datasource.url."
              : "Name another PostgreSQL with spring.datasource.url.",
          e);
    }
  }

  /// The output goes to a file, because a server started by the command would keep a pipe open.
  private static Result run(Duration atMost, List<String> command) throws IOException {
    File output = File.createTempFile("dozvon-postgres", ".out");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output)
              .redirectInput(new File("/dev/null"))
              .start();
      if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        return new Result(-1, "no end after " + atMost.toSeconds() + " s");
      }
      return new Result(process.exitValue(), Files.readString(output.toPath()).strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Files.delete(output.toPath());
    }
  }

  private static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
