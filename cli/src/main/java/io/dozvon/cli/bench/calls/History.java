package io.dozvon.cli.bench.calls;

import io.dozvon.cli.bench.ground.GroundDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.LongConsumer;

/// Attempts of the past year, made up by the database itself: each a closed consultation in which
/// the patient was busy. Their ids are as scattered as real ones.
record History(GroundDatabase database) {
  private static final int PORTION = 100_000;
  private static final int DOCTORS = 500;

  /// Each takes the first and the last number of a portion.
  private static final List<String> ROWS =
      List.of(
          """
          insert into consultations.consultation
            (id, patient_id, doctor_id, exchange, state, requested_at, ended_at, ending, rendered, version)
          select md5('c' || n)::uuid, md5('p' || n)::uuid, md5('d' || n %% %d)::uuid, 'local', 'closed',
            then, then + interval '3 s', 'not-reached', true, 3
          from generate_series(?, ?) n, lateral (select now() - interval '1 year' + n * interval '6 s' as then) t
          """
              .formatted(DOCTORS),
          """
          insert into dialling.reach
            (id, consultation_id, patient_id, phone, exchange, language, time_zone, state, started_at, ended_at, version)
          select md5('r' || n)::uuid, md5('c' || n)::uuid, md5('p' || n)::uuid, '+7915' || lpad((n % 10000000)::text, 7, '0'),
            'local', 'ru', 'Europe/Moscow', 'exhausted', then, then + interval '3 s', 2
          from generate_series(?, ?) n, lateral (select now() - interval '1 year' + n * interval '6 s' as then) t
          """,
          """
          insert into dialling.attempt
            (id, reach_id, consultation_id, sequence, channel, leg_id, destination, caller_id, exchange, trunk,
             intended_at, dialled_at, ended_at)
          select md5('a' || n)::uuid, md5('r' || n)::uuid, md5('c' || n)::uuid, 1, 'phone', md5('l' || n)::uuid,
            '+7915' || lpad((n % 10000000)::text, 7, '0'), '+74950000000', 'local', 'carrier', then, then, then + interval '3 s'
          from generate_series(?, ?) n, lateral (select now() - interval '1 year' + n * interval '6 s' as then) t
          """,
          """
          insert into dialling.outcome
            (attempt_id, at, disposition, fault, counted, rang, sip_status, q850_cause, answered_by)
          select md5('a' || n)::uuid, then + interval '3 s', 'busy', 'called', true, false, 486, 17, 'nobody'
          from generate_series(?, ?) n, lateral (select now() - interval '1 year' + n * interval '6 s' as then) t
          """,
          """
          insert into audit.entry (at, actor_kind, actor_id, action, subject_kind, subject_id)
          select then, 'admin', 'history', 'call', 'consultation', md5('c' || n)::uuid::text
          from generate_series(?, ?) n, lateral (select now() - interval '1 year' + n * interval '6 s' as then) t
          """);

  /// @param attempts how many
  /// @param progress told how many are there
  void make(long attempts, LongConsumer progress) {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      for (long first = 1; first <= attempts; first += PORTION) {
        long last = Math.min(attempts, first + PORTION - 1);
        add(connection, first, last);
        progress.accept(last);
      }
      connection.setAutoCommit(true);
      settle(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// All constraints are checked as ever; only the disk need not be waited for.
  private static void add(Connection connection, long first, long last) throws SQLException {
    try (Statement settings = connection.createStatement()) {
      settings.execute("set local synchronous_commit = off");
    }
    for (String rows : ROWS) {
      try (PreparedStatement insert = connection.prepareStatement(rows)) {
        insert.setLong(1, first);
        insert.setLong(2, last);
        insert.executeUpdate();
      }
    }
    connection.commit();
  }

  private static void settle(Connection connection) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute("vacuum (analyze)");
      sql.execute("checkpoint");
    }
  }
}
