package io.dozvon.cli.bench.calls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/// When something stood in a node's log, whose lines begin with the time.
final class LogTimes {
  private LogTimes() {}

  static long lines(Path log) {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param after how many lines are left out
  /// @return when the first line with this text was written
  static Optional<Instant> of(String text, Path log, long after) {
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .skip(after)
          .filter(line -> line.contains(text))
          .findFirst()
          .map(line -> OffsetDateTime.parse(line.substring(0, line.indexOf(' '))).toInstant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
