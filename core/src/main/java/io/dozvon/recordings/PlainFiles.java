package io.dozvon.recordings;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.Exchanges;
import io.dozvon.telephony.SoundFile;
import io.dozvon.telephony.acd.LineSoundFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The folders into which exchanges record, as this machine sees them.
@Component
class PlainFiles {
  private final Map<ExchangeName, Path> folders;

  PlainFiles(Exchanges exchanges) {
    this.folders = exchanges.recordings();
  }

  /// @throws IllegalStateException if the settings give the exchange no folder
  Path path(Recording.Facts facts) {
    return path(facts.exchange(), facts.id().file().name());
  }

  /// @throws IllegalStateException if the settings give the exchange no folder
  Path path(LineRecording.Facts facts) {
    return path(facts.exchange(), new LineSoundFile(facts.call()).name());
  }

  private Path path(ExchangeName exchange, String name) {
    return folder(exchange)
        .orElseThrow(() -> new IllegalStateException("no folder of recordings for " + exchange))
        .resolve(name);
  }

  Optional<Path> folder(ExchangeName exchange) {
    return Optional.ofNullable(folders.get(exchange));
  }

  /// Every plain file of a consultation, at any exchange.
  List<Found> all() {
    return files()
        .flatMap(file ->
            SoundFile.named(nameOf(file)).stream()
                .map(sound -> new Found(new RecordingId(sound.id()), file)))
        .toList();
  }

  /// Every plain file of the line's calls, at any exchange.
  List<Found> ofLine() {
    return files()
        .flatMap(file ->
            LineSoundFile.named(nameOf(file)).stream()
                .map(sound -> new Found(RecordingId.of(sound.call()), file)))
        .toList();
  }

  private Stream<Path> files() {
    return folders.values().stream().flatMap(folder -> in(folder).stream());
  }

  private static List<Path> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString();
  }

  /// When something was last written to it; empty if it is not there.
  static Optional<Instant> lastWritten(Path file) {
    try {
      return Optional.of(Files.getLastModifiedTime(file).toInstant());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  record Found(RecordingId recording, Path file) {}
}
