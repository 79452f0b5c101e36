package io.dozvon.pbx.plan;

import io.dozvon.vocabulary.Language;
import java.nio.file.Path;

/// Where an Asterisk reads and writes.
///
/// @param modules where its loadable modules are, part of the installation
/// @param configuration where the generated files go
/// @param data what it reads: sounds, documentation
/// @param state its database and keys
/// @param spool recordings and the like
/// @param run its control socket and process id
/// @param logs its log files
public record Directories(
    Path modules, Path configuration, Path data, Path state, Path spool, Path run, Path logs) {
  /// A Unix socket's path may have 107 bytes (unix(7)); Asterisk adds `/asterisk.ctl`.
  private static final int LONGEST_RUN = 94;

  public Directories {
    for (Path path : new Path[] {modules, configuration, data, state, spool, run, logs}) {
      checkPath(path);
    }
    if (run.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST_RUN) {
      throw new BadPlan("directories.run", run, "a path of at most " + LONGEST_RUN + " bytes");
    }
  }

  /// A private set of folders below `folder`.
  public static Directories under(Path folder, Path modules) {
    Path home = folder.toAbsolutePath().normalize();
    return new Directories(
        modules.toAbsolutePath(),
        home.resolve("etc"),
        home.resolve("data"),
        home.resolve("state"),
        home.resolve("spool"),
        home.resolve("run"),
        home.resolve("log"));
  }

  /// The folders of Debian's package.
  public static Directories ofDebian(Path modules) {
    return new Directories(
        modules,
        Path.of("/etc/asterisk"),
        Path.of("/usr/share/asterisk"),
        Path.of("/var/lib/asterisk"),
        Path.of("/var/spool/asterisk"),
        Path.of("/var/run/asterisk"),
        Path.of("/var/log/asterisk"));
  }

  /// Where it records conversations, if the service has it do so. The service reads and deletes
  /// there; the folder's name is fixed in Asterisk (`astmonitordir`).
  public Path recordings() {
    return spool.resolve("monitor");
  }

  /// Its prompts, a folder for each language.
  public Path sounds() {
    return data.resolve("sounds");
  }

  public Path sounds(Language language) {
    return sounds().resolve(language.code());
  }

  /// What is played to those who wait.
  public Path music() {
    return data.resolve("moh");
  }

  /// The file of call events, see [CallRecords#EVENTS]. The folder's name is fixed in Asterisk's
  /// `cel_custom`.
  public Path callEvents() {
    return logs.resolve("cel-custom").resolve("legs.csv");
  }

  private static void checkPath(Path path) {
    if (!path.isAbsolute()) {
      throw new BadPlan("directories", path, "an absolute path");
    }
    Check.matches(
        "directories",
        path.toString(),
        "[\\p{L}\\p{N} _.,:/@+~-]+",
        "a path of letters, digits, blanks and _.,:/@+~-");
  }
}
