package io.dozvon.cli.bench.measuring;

import io.dozvon.cli.bench.ground.GroundDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// What PostgreSQL was asked so far (`pg_stat_statements`, `pg_stat_user_tables`), our own looking
/// left out.
///
/// @param statements begin and commit included
/// @param blocks pages of 8 KiB that were looked at, in memory or on disk
/// @param scans sequential scans of tables that grow with history
public record Statements(long statements, long blocks, long scans) {
  private static final String LOOK =
      """
      select
        (select coalesce(sum(calls), 0) from pg_stat_statements where query not like '%pg\\_stat\\_%'),
        (select coalesce(sum(shared_blks_hit + shared_blks_read), 0) from pg_stat_statements
          where query not like '%pg\\_stat\\_%'),
        (select coalesce(sum(seq_scan), 0) from pg_stat_user_tables
          where schemaname in ('dialling', 'consultations', 'audit', 'patients', 'staff'))
      """;

  public static Statements soFar(GroundDatabase database) {
    try (Connection connection = database.connect();
        Statement sql = connection.createStatement()) {
      sql.execute("create extension if not exists pg_stat_statements");
      ResultSet row = sql.executeQuery(LOOK);
      row.next();
      return new Statements(row.getLong(1), row.getLong(2), row.getLong(3));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public Statements since(Statements before) {
    return new Statements(
        statements - before.statements, blocks - before.blocks, scans - before.scans);
  }
}
