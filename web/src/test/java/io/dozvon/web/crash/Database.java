package io.dozvon.web.crash;

import static org.awaitility.Awaitility.await;

import io.dozvon.database.TestDatabase;
import io.dozvon.database.embedded.EmbeddedPostgresSettings;
import io.dozvon.database.embedded.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// A PostgreSQL of these tests' own, which can die and comes back on the same port with the same
/// data.
final class Database implements AutoCloseable {
  private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);
  private static final int SESSIONS = 100;

  private final PostgresServer server;
  private final Line line = new Line();

  Database(Path folder) {
    server =
        PostgresServer.start(
            new EmbeddedPostgresSettings(folder, Path.of(""), 0, SESSIONS, STARTS_WITHIN));
  }

  Map<String, String> settings() {
    return Map.of(
        "spring.datasource.url",
        server.url(),
        "spring.datasource.username",
        PostgresServer.ROLE,
        "spring.datasource.password",
        server.password().reveal(),
        "spring.datasource.hikari.connection-init-sql",
        "set time zone '" + TestDatabase.SESSION_TIME_ZONE + "'");
  }

  /// One statement after the other, on a connection that is opened again when it is lost: opening
  /// one for each would slow down what is looked at.
  DSLContext sql() {
    return DSL.using(line, SQLDialect.POSTGRES);
  }

  private DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(server.url());
    source.setUser(PostgresServer.ROLE);
    source.setPassword(server.password().reveal());
    return source;
  }

  /// Ends the server as a power cut would; it is started again at once.
  void kill() {
    ProcessHandle postmaster = server.process().orElseThrow();
    postmaster.destroyForcibly();
    await().atMost(Duration.ofSeconds(10)).until(() -> !postmaster.isAlive());
  }

  /// Returns when it takes connections again.
  void awaitBack() {
    await()
        .atMost(STARTS_WITHIN)
        .pollInterval(Duration.ofMillis(20))
        .ignoreExceptions()
        .until(() -> sql().fetchSingle("select 1").get(0, Integer.class) == 1);
  }

  /// Cuts every connection but the one that says so.
  void cutConnections() {
    sql()
        .execute(
            "select pg_terminate_backend(pid) from pg_stat_activity"
                + " where backend_type = 'client backend' and pid <> pg_backend_pid()");
  }

  @Override
  public void close() {
    server.close();
  }

  private final class Line implements ConnectionProvider {
    private final ReentrantLock inUse = new ReentrantLock();
    private @Nullable Connection connection;

    @Override
    public Connection acquire() {
      inUse.lock();
      try {
        Connection current = connection;
        if (current == null || !current.isValid(1)) {
          current = dataSource().getConnection();
          connection = current;
        }
        return current;
      } catch (SQLException e) {
        inUse.unlock();
        throw new DataAccessException("no connection", e);
      }
    }

    @Override
    public void release(Connection used) {
      inUse.unlock();
    }
  }
}
