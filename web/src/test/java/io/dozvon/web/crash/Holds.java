package io.dozvon.web.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/// Asks the service, by files in a folder, to stand still.
///
/// @param folder where [HoldPoints] look
record Holds(Path folder) {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  /// Where a transaction can be held.
  enum Point {
    BEFORE_COMMIT,
    AFTER_COMMIT;

    Path of(UUID consultation, Path folder) {
      return folder.resolve(consultation + "." + name().toLowerCase(Locale.ROOT));
    }
  }

  /// The file that says that somebody stands there.
  static Path held(Path asking) {
    return asking.resolveSibling(asking.getFileName() + ".held");
  }

  /// @param attempts only once there are that many of the consultation
  void ask(UUID consultation, Point point, int attempts) {
    try {
      Files.writeString(point.of(consultation, folder), "" + attempts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void awaitHeld(UUID consultation, Point point) {
    await(point + " of " + consultation)
        .atMost(PATIENCE)
        .until(() -> Files.exists(held(point.of(consultation, folder))));
  }

  /// Whoever stands still goes on, and nobody is held any more.
  void release() {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        FileSystemUtils.deleteRecursively(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
