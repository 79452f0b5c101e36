package io.dozvon.cli.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;

/// A process that looks like ours and is somebody else's.
public record Stranger(Process process) implements AutoCloseable {

  /// @param name what it is called in a list of processes
  public static Stranger called(String name) {
    try {
      return new Stranger(
          new ProcessBuilder("bash", "-c", "exec -a \"$0\" sleep 600", name).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
