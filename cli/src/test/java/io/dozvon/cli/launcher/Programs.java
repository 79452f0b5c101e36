package io.dozvon.cli.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A folder to be PATH: what every system has, and of the rest only what is put there.
record Programs(Path folder) {
  private static final List<String> EVERYWHERE =
      List.of(
          "cat",
          "date",
          "dirname",
          "env",
          "flock",
          "grep",
          "head",
          "id",
          "mkdir",
          "readlink",
          "rm",
          "sed",
          "sh",
          "sleep",
          "tail",
          "uname");

  static Programs in(Path folder) {
    Programs programs = new Programs(folder);
    EVERYWHERE.forEach(name -> programs.with(name, "exec " + installed(name) + " \"$@\""));
    return programs;
  }

  private static Path installed(String name) {
    return List.of("/usr/bin", "/bin").stream()
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  /// @param script what it does, in the shell's language
  Programs with(String name, String script) {
    write(folder.resolve(name), script);
    return this;
  }

  /// The environment of someone with these programs and nothing else.
  Map<String, String> environment() {
    return new TreeMap<>(Map.of("PATH", folder.toString()));
  }

  static void write(Path program, String script) {
    try {
      Files.createDirectories(program.getParent());
      Files.writeString(program, "#!/bin/sh\n" + script + "\n");
      if (!program.toFile().setExecutable(true)) {
        throw new IOException(program + " cannot be made executable");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
