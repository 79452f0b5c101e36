package io.dozvon.database.embedded;

import io.dozvon.vocabulary.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The folder in which one instance of the service keeps its PostgreSQL; held as long as this
/// object is open. The operating system lets go of it when the process dies, however it dies.
final class DataFolder implements AutoCloseable {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  /// A lock of POSIX belongs to the process: a second one in this JVM would be granted, and closing
  /// it would give up the first.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private static final String LOCK = "lock";

  private final Path root;
  private final FileChannel lock;

  private DataFolder(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /// Takes the folder, or makes it if it isn't there.
  static DataFolder take(Path folder) {
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Path root = folder.toRealPath();
      refuseOthersFolder(root);
      return lock(root);
    } catch (IOException e) {
      throw new PostgresCannotStart(
          "The folder " + folder + " for the embedded PostgreSQL cannot be used: " + e,
          "Make it writable, or name another one with dozvon.postgres.folder.",
          e);
    }
  }

  private static void refuseOthersFolder(Path root) throws IOException {
    try (Stream<Path> content = Files.list(root)) {
      if (Files.exists(root.resolve(LOCK)) || content.findAny().isEmpty()) {
        return;
      }
    }
    throw new PostgresCannotStart(
        "The folder " + root + " holds something that is not ours.",
        "Name an empty folder, or one that Dozvon made, with dozvon.postgres.folder.");
  }

  private static DataFolder lock(Path root) throws IOException {
    if (!HELD.add(root)) {
      throw inUse(root, ProcessHandle.current().pid() + "");
    }
    FileChannel channel =
        FileChannel.open(
            root.resolve(LOCK),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    FileLock granted = channel.tryLock();
    if (granted == null) {
      channel.close();
      HELD.remove(root);
      throw inUse(root, Files.readString(root.resolve(LOCK)).strip());
    }
    channel.truncate(0);
    channel.write(ascii(ProcessHandle.current().pid() + "\n"));
    return new DataFolder(root, channel);
  }

  private static PostgresCannotStart inUse(Path root, String process) {
    return new PostgresCannotStart(
        "The folder "
            + root
            + " is in use by another instance of Dozvon (process "
            + process
            + ").",
        "Stop that one, or name another folder with dozvon.postgres.folder.");
  }

  private static ByteBuffer ascii(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
  }

  Path data() {
    return root.resolve("data");
  }

  /// Where a new data folder is prepared until it is complete.
  Path unfinishedData() {
    return root.resolve("data.unfinished");
  }

  Path passwordFile() {
    return root.resolve("password");
  }

  Path log() {
    return root.resolve("postgres.log");
  }

  boolean hasData() {
    return Files.exists(data().resolve("PG_VERSION"));
  }

  /// The major version of PostgreSQL that made the data, e.g. `18`.
  String dataVersion() throws IOException {
    return Files.readString(data().resolve("PG_VERSION")).strip();
  }

  Secret password() throws IOException {
    return new Secret(Files.readString(passwordFile()).strip());
  }

  void newPassword() throws IOException {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    Files.deleteIfExists(passwordFile());
    Files.createFile(passwordFile(), PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    Files.writeString(passwordFile(), HexFormat.of().formatHex(random));
  }

  Optional<Integer> rememberedPort() throws IOException {
    Path file = root.resolve("port");
    return Files.exists(file)
        ? Optional.of(Files.readString(file).strip())
            .filter(text -> text.matches("[0-9]{1,5}"))
            .map(Integer::valueOf)
        : Optional.empty();
  }

  void rememberPort(int port) throws IOException {
    Files.writeString(root.resolve("port"), port + "\n");
  }

  /// Keeps the log of the last starts within bounds.
  void turnLog(long largest) throws IOException {
    if (Files.exists(log()) && Files.size(log()) > largest) {
      Files.move(log(), root.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD.remove(root);
    }
  }

  @Override
  public String toString() {
    return root.toString();
  }
}
