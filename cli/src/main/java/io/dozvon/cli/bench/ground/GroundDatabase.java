package io.dozvon.cli.bench.ground;

import io.dozvon.cli.ExitCode;
import io.dozvon.cli.stage.CannotGoOn;
import io.dozvon.cli.stage.Signal;
import io.dozvon.database.embedded.EmbeddedPostgresSettings;
import io.dozvon.database.embedded.PostgresCannotStart;
import io.dozvon.database.embedded.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A PostgreSQL for the benchmarks alone: durable as a real one, and it tells what it is asked
/// (`pg_stat_statements`).
public final class GroundDatabase implements AutoCloseable {
  private static final int CONNECTIONS = 200;
  private static final Duration START = Duration.ofMinutes(2);
  private static final List<String> SETTINGS =
      List.of(
          "shared_preload_libraries = 'pg_stat_statements'",
          "pg_stat_statements.max = 10000",
          "shared_buffers = 512MB",
          "maintenance_work_mem = 512MB",
          "max_wal_size = 4GB");

  private final PostgresServer server;

  private GroundDatabase(PostgresServer server) {
    this.server = server;
  }

  /// @param folder of its data
  /// @param programs where its programs are unpacked
  static GroundDatabase start(Path folder, Path programs) {
    try {
      return new GroundDatabase(
          PostgresServer.start(
              new EmbeddedPostgresSettings(folder, programs, 0, CONNECTIONS, START), SETTINGS));
    } catch (PostgresCannotStart e) {
      throw new CannotGoOn(ExitCode.NOT_STARTED, e.getMessage() + "\n" + e.remedy());
    }
  }

  /// What a node has to know of it.
  Map<String, Object> settings() {
    return Map.of(
        "spring.datasource.url", server.url(),
        "spring.datasource.username", PostgresServer.ROLE,
        "spring.datasource.password", server.password().reveal());
  }

  /// A session of its own, for looking at rows and arranging them.
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(
        server.url(), PostgresServer.ROLE, server.password().reveal());
  }

  /// The server and all its sessions; none while it is down.
  public List<ProcessHandle> processes() {
    return server.process().stream()
        .flatMap(process -> Stream.concat(Stream.of(process), process.children()))
        .toList();
  }

  /// Ends the server as a power cut would; it is started again at once.
  public void kill() {
    server.process().ifPresent(ProcessHandle::destroyForcibly);
  }

  /// Makes the server and all its sessions stand still.
  public void freeze() {
    processes().forEach(Signal.STOP::send);
  }

  /// Lets them go on.
  public void thaw() {
    processes().forEach(Signal.CONT::send);
  }

  @Override
  public void close() {
    thaw();
    server.close();
  }
}
