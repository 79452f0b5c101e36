package io.dozvon.cli.stage;

import io.dozvon.cli.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Where one run keeps its data, configuration and logs: emptied when it starts, kept when it ends
/// so that the logs can be read.
///
/// @param lock held while it runs
public record WorkFolder(Path path, FileChannel lock) implements AutoCloseable {
  private static final int LOG_LINES = 25;

  /// @param cache where it lies
  /// @param name two runs with different names do not meet
  /// @param taken the sentence that says that another run has it
  /// @throws CannotGoOn if another run has it
  public static WorkFolder take(Path cache, String name, Supplier<String> taken) {
    try {
      Files.createDirectories(cache);
      FileChannel lock =
          FileChannel.open(
              cache.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock.tryLock() == null) {
        lock.close();
        throw new CannotGoOn(ExitCode.NOT_STARTED, taken.get());
      }
      return new WorkFolder(emptied(cache.resolve(name)), lock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path emptied(Path folder) throws IOException {
    if (Files.exists(folder)) {
      new LeftDatabase(databaseIn(folder)).stop();
      try (Stream<Path> everything = Files.walk(folder)) {
        for (Path path : everything.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    return Files.createDirectories(folder);
  }

  /// Where a PostgreSQL keeps its data, see [LeftDatabase].
  public Path database() {
    return databaseIn(path);
  }

  private static Path databaseIn(Path folder) {
    return folder.resolve("postgres");
  }

  /// What a log says about why the service ended: Spring Boot's report if there is one, else the
  /// last lines.
  public String complaint(String log) {
    try {
      List<String> all = Files.readAllLines(path.resolve(log));
      int report = all.lastIndexOf("Description:");
      int from = report >= 0 ? report : Math.max(0, all.size() - LOG_LINES);
      return String.join("\n", all.subList(from, all.size())).strip();
    } catch (IOException _) {
      return "";
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
