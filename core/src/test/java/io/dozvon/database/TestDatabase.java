package io.dozvon.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.test.context.DynamicPropertyRegistry;

/// A migrated database of its own on the one real PostgreSQL that all tests of this JVM share.
/// Copied from a template that is migrated once, so it costs some 50 ms. Sessions live in a time
/// zone that is neither the JVM's nor UTC nor a whole hour away from it, so that code which mixes
/// them up is found out.
///
/// ```
/// static final TestDatabase DATABASE = TestDatabase.fresh();
/// ```
///
/// In a Spring test add `@DynamicPropertySource` and hand its registry to [#describeTo].
public final class TestDatabase implements AutoCloseable {
  public static final String SESSION_TIME_ZONE = "Pacific/Chatham";

  private static final String USER = "postgres";
  private static final String TEMPLATE = "migrated";
  private static final String USE_AWKWARD_TIME_ZONE = "set time zone '" + SESSION_TIME_ZONE + "'";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String name;
  private final HikariDataSource dataSource;

  private TestDatabase(String name) {
    this.name = name;
    this.dataSource = pool(url(name));
  }

  /// Makes a database that nobody else uses.
  public static TestDatabase fresh() {
    String name = "test_" + COUNT.incrementAndGet();
    execute("create database " + name + " template " + TEMPLATE);
    return new TestDatabase(name);
  }

  public String url() {
    return url(name);
  }

  public DataSource dataSource() {
    return dataSource;
  }

  /// For looking at rows and arranging them; each statement commits by itself.
  public DSLContext sql() {
    return DSL.using(dataSource, SQLDialect.POSTGRES);
  }

  /// Points a Spring application at this database.
  public void describeTo(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", this::url);
    properties.add("spring.datasource.username", () -> USER);
    properties.add("spring.datasource.password", () -> "");
    properties.add("spring.datasource.hikari.connection-init-sql", () -> USE_AWKWARD_TIME_ZONE);
    // At the JVM's end the server may be gone before Spring has closed; nobody should wait for it.
    properties.add("spring.datasource.hikari.connection-timeout", () -> "2000");
  }

  /// Drops the database, also when others are still connected to it.
  @Override
  public void close() {
    dataSource.close();
    execute("drop database " + name + " with (force)");
  }

  private static HikariDataSource pool(String url) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername(USER);
    pool.setMinimumIdle(0);
    pool.setMaximumPoolSize(10);
    pool.setConnectionInitSql(USE_AWKWARD_TIME_ZONE);
    return pool;
  }

  private static String url(String database) {
    return Server.POSTGRES.getJdbcUrl(USER, database);
  }

  private static void execute(String statement) {
    try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Server {
    private static final Duration START = Duration.ofMinutes(1);
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        // The locale that LANG names may not be installed, and then initdb refuses.
        EmbeddedPostgres postgres =
            EmbeddedPostgres.builder()
                .setPGStartupWait(START)
                .setLocaleConfig("locale", "C")
                .start();
        migrateTemplate(postgres);
        return postgres;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private static void migrateTemplate(EmbeddedPostgres postgres) throws SQLException {
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement sql = connection.createStatement()) {
        sql.execute("create database " + TEMPLATE);
      }
      Flyway.configure()
          .dataSource(postgres.getJdbcUrl(USER, TEMPLATE), USER, null)
          .load()
          .migrate();
    }
  }
}
