package io.dozvon.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Connects as soon as a database is back that was connected to before. HikariCP alone would pause
/// twice as long after each failure, up to five seconds (`HikariPool.PoolEntryCreator`), and
/// everything that needs a connection would wait with it. A pool that closes waits for whoever is
/// connecting for it, and is not kept waiting.
final class TirelessDataSource extends DelegatingDataSource {
  private static final Duration TRIES_FOR = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final HikariDataSource pool;
  private volatile boolean connected;

  TirelessDataSource(HikariDataSource pool, DataSource database) {
    super(database);
    this.pool = pool;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return connect(super::getConnection);
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    return connect(() -> super.getConnection(username, password));
  }

  private Connection connect(Connecting connecting) throws SQLException {
    long end = System.nanoTime() + TRIES_FOR.toNanos();
    while (true) {
      try {
        Connection opened = connecting.connect();
        connected = true;
        return opened;
      } catch (SQLException e) {
        if (!connected || pool.isClosed() || System.nanoTime() - end >= 0) {
          throw e;
        }
        pause(e);
      }
    }
  }

  private static void pause(SQLException failure) throws SQLException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }

  @FunctionalInterface
  private interface Connecting {
    Connection connect() throws SQLException;
  }
}
