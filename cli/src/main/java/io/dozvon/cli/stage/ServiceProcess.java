package io.dozvon.cli.stage;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// The service, child of this process.
public final class ServiceProcess implements AutoCloseable {
  private static final Duration STOP = Duration.ofSeconds(30);

  private final Process process;

  private ServiceProcess(Process process) {
    this.process = process;
  }

  /// @param settings the file with its settings, see [ServiceSettings]
  /// @param log what it says is added here
  public static ServiceProcess start(ServiceProgram program, Path settings, Path log) {
    try {
      return new ServiceProcess(
          new ProcessBuilder(program.with(settings))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .directory(new File(String.valueOf(log.getParent())))
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /// Ends it as a power cut would.
  public void kill() {
    process.destroyForcibly();
    ended();
  }

  @Override
  public void close() {
    process.destroy();
    if (!ended()) {
      process.destroyForcibly();
    }
  }

  private boolean ended() {
    try {
      return process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
