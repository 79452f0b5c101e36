package io.dozvon.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class TirelessDataSourceTest {
  /// After it, HikariCP alone would pause for five seconds more.
  private static final Duration LONG = Duration.ofMillis(5_500);

  private final TestDatabase database = TestDatabase.fresh();
  private final Reachable reachable = new Reachable(database.dataSource());
  private final HikariDataSource pool = new HikariDataSource();
  private final TirelessDataSource tireless = new TirelessDataSource(pool, reachable);

  @AfterEach
  void drop() {
    pool.close();
    database.close();
  }

  @Test
  void whoWaitsForADatabaseThatWasAwayForLongHasItAsSoonAsItIsBack() throws Exception {
    CompletableFuture<Boolean> asks = loseTheDatabaseAndAskForIt();
    Thread.sleep(LONG);
    assertThat(asks).isNotDone();

    reachable.away = false;

    assertThat(asks.get(1, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aPoolWhoseDatabaseIsAwayClosesWithoutWaitingForIt() throws Exception {
    CompletableFuture<Boolean> asks = loseTheDatabaseAndAskForIt();

    CompletableFuture<Void> closes =
        CompletableFuture.runAsync(pool::close, Thread::startVirtualThread);

    assertThat(closes).succeedsWithin(Duration.ofSeconds(2));
    assertThat(asks).failsWithin(Duration.ofSeconds(2));
  }

  private CompletableFuture<Boolean> loseTheDatabaseAndAskForIt() throws SQLException {
    pool.setDataSource(tireless);
    try (Connection before = pool.getConnection()) {
      reachable.away = true;
      pool.evictConnection(before);
    }
    return CompletableFuture.supplyAsync(() -> isServedBy(pool), Thread::startVirtualThread);
  }

  @Test
  void aDatabaseThatWasNeverThereIsToldAtOnce() {
    reachable.away = true;

    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(tireless::getConnection)
        .withMessage("refused");
  }

  private static boolean isServedBy(DataSource pool) {
    try (Connection connection = pool.getConnection()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Reachable extends DelegatingDataSource {
    private volatile boolean away;

    Reachable(DataSource database) {
      super(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
      if (away) {
        throw new SQLException("refused");
      }
      return super.getConnection();
    }
  }
}
