package io.dozvon.cli.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The PostgreSQL of a service that died without stopping it: it runs on by itself, so it is found
/// by the file in which it writes its process id (PostgreSQL, "Database File Layout").
///
/// @param folder as `dozvon.postgres.folder` names it
public record LeftDatabase(Path folder) {
  private static final int SECONDS = 10;

  /// Nothing happens if it has stopped, or if its process id belongs to something else by now.
  public void stop() {
    server().ifPresent(LeftDatabase::stop);
  }

  private Optional<ProcessHandle> server() {
    Path data = folder.resolve("data");
    try {
      long id = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
      return ProcessHandle.of(id)
          .filter(process -> process.info().commandLine().orElse("").contains(data.toString()));
    } catch (IOException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static void stop(ProcessHandle server) {
    server.destroy();
    try {
      server.onExit().get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException _) {
      server.destroyForcibly();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
