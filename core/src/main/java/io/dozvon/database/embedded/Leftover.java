package io.dozvon.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What an instance that was killed may have left in a data folder: a running server, or a note of
/// one that is dead. To be used only by who holds the folder.
///
/// A note (`postmaster.pid`) alone proves nothing: after a restart of the machine its process id
/// may be anyone's. Every process of PostgreSQL works in its data folder, which the kernel tells
/// (`/proc/<pid>/cwd`, proc(5)); that is proof.
record Leftover(Path data, Programs programs, Tool tool) {
  private static final Logger log = LoggerFactory.getLogger(Leftover.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// Afterwards nothing runs on the data folder.
  ///
  /// @throws PostgresCannotStart if what runs there is not ours
  void clear() throws IOException {
    List<ProcessHandle> running = running();
    refuseIfNotOurs(running);
    Optional<ProcessHandle> server = running.stream().filter(this::isNoted).findFirst();
    if (server.isPresent()) {
      log.info(
          "embedded PostgreSQL: stopping the server that was left behind ({})", server.get().pid());
      PostgresServer.stop(tool, data);
    }
    awaitEndOf(running);
    Files.deleteIfExists(note(data));
  }

  private List<ProcessHandle> running() {
    return ProcessHandle.allProcesses()
        .filter(process -> link(process, "cwd").filter(data::equals).isPresent())
        .toList();
  }

  private void refuseIfNotOurs(List<ProcessHandle> running) {
    running.stream()
        .filter(process -> link(process, "exe").filter(programs::include).isEmpty())
        .findFirst()
        .ifPresent(stranger -> {
          throw new PostgresCannotStart(
              "Process " + stranger.pid() + ", which Dozvon did not start, works in " + data + ".",
              "Stop it, or name another folder with dozvon.postgres.folder.");
        });
  }

  private boolean isNoted(ProcessHandle process) {
    return notedProcess(data).filter(noted -> noted == process.pid()).isPresent();
  }

  /// The first line of `postmaster.pid`.
  static Optional<Long> notedProcess(Path data) {
    Path note = note(data);
    try {
      return Files.exists(note)
          ? Files.readAllLines(note).stream().findFirst().map(String::strip).map(Long::valueOf)
          : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Path note(Path data) {
    return data.resolve("postmaster.pid");
  }

  /// Sessions of a server that was itself killed end on their own, within moments.
  private void awaitEndOf(List<ProcessHandle> running) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (ProcessHandle process : running) {
      try {
        process.onExit().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        throw new PostgresCannotStart(
            "Process " + process.pid() + " of an earlier start still works in " + data + ".",
            "Stop it with SIGTERM and start again.");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /// Empty if the process has gone or belongs to somebody whose processes we may not see.
  private static Optional<Path> link(ProcessHandle process, String name) {
    try {
      return Optional.of(
          Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), name)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
