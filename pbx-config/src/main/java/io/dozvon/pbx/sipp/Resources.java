package io.dozvon.pbx.sipp;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Scenarios that are kept as files.
final class Resources {
  private Resources() {}

  static Path copy(String name, Path folder) throws IOException {
    try (InputStream scenario = Resources.class.getResourceAsStream(name)) {
      if (scenario == null) {
        throw new FileNotFoundException(name);
      }
      return Files.write(folder.resolve(name), scenario.readAllBytes());
    }
  }
}
