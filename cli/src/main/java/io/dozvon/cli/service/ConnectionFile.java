package io.dozvon.cli.service;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;

/// Where a service that this user started can be found, and the token it accepts: left by `demo`
/// and `serve` in the user's folder, readable by the user only.
///
/// @param file a properties file with `url` and `token`
public record ConnectionFile(Path file) {

  /// What the file says.
  public record Content(URI service, String token) {}

  public static ConnectionFile in(Path configFolder) {
    return new ConnectionFile(configFolder.resolve("connection.properties"));
  }

  /// @return nothing if there is no such file or it cannot be understood
  public Optional<Content> read() {
    try (Reader reader = Files.newBufferedReader(file)) {
      Properties properties = new Properties();
      properties.load(reader);
      return Optional.of(
          new Content(
              URI.create(properties.getProperty("url", "")), properties.getProperty("token", "")));
    } catch (IOException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  public void write(Content content) {
    try {
      Files.createDirectories(file.getParent());
      Path fresh =
          Files.createTempFile(
              file.getParent(),
              "connection",
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (Writer writer = Files.newBufferedWriter(fresh)) {
        Properties properties = new Properties();
        properties.setProperty("url", content.service().toString());
        properties.setProperty("token", content.token());
        properties.store(writer, null);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Deletes it if it still says this.
  public void forget(Content content) {
    if (read().equals(Optional.of(content))) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
