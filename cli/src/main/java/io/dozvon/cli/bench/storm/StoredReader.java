package io.dozvon.cli.bench.storm;

import io.dozvon.cli.bench.ground.GroundDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads the service's rows past the service, which must not be asked to testify for itself.
final class StoredReader {
  private static final String CONSULTATIONS =
      "select id, state, ended_at from consultations.consultation";

  private static final String REACHES =
      "select id, consultation_id, state, ended_at from dialling.reach";

  private static final String ATTEMPTS =
      """
      select a.*, o.disposition, o.counted, o.rang, o.sip_status, o.at
      from dialling.attempt a left join dialling.outcome o on o.attempt_id = a.id
      order by a.intended_at
      """;

  private static final String PARKED = "select at, event, error from telephony.parked_event";

  private StoredReader() {}

  static Stored read(GroundDatabase database) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      return new Stored(
          list(statement, CONSULTATIONS, StoredReader::consultation),
          list(statement, REACHES, StoredReader::reach),
          list(statement, ATTEMPTS, StoredReader::attempt),
          list(statement, PARKED, StoredReader::parked));
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be read", e);
    }
  }

  /// Reads one row.
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static <T> List<T> list(Statement statement, String query, Row<T> reader)
      throws SQLException {
    List<T> all = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        all.add(reader.read(rows));
      }
    }
    return all;
  }

  private static Stored.Consultation consultation(ResultSet row) throws SQLException {
    return new Stored.Consultation(id(row, "id"), row.getString("state"), instant(row, "ended_at"));
  }

  private static Stored.Reach reach(ResultSet row) throws SQLException {
    return new Stored.Reach(
        id(row, "id"),
        id(row, "consultation_id"),
        row.getString("state"),
        instant(row, "ended_at"));
  }

  private static Stored.Attempt attempt(ResultSet row) throws SQLException {
    return new Stored.Attempt(
        id(row, "id"),
        id(row, "reach_id"),
        id(row, "consultation_id"),
        row.getInt("sequence"),
        row.getString("destination"),
        id(row, "leg_id"),
        instant(row, "intended_at").orElseThrow(),
        instant(row, "dialled_at"),
        instant(row, "ringing_at"),
        instant(row, "answered_at"),
        instant(row, "ended_at"),
        outcome(row));
  }

  private static Optional<Stored.Outcome> outcome(ResultSet row) throws SQLException {
    String disposition = row.getString("disposition");
    if (disposition == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Stored.Outcome(
            disposition,
            row.getBoolean("counted"),
            row.getBoolean("rang"),
            Optional.ofNullable(row.getObject("sip_status", Integer.class)),
            instant(row, "at").orElseThrow()));
  }

  private static Stored.Parked parked(ResultSet row) throws SQLException {
    return new Stored.Parked(
        instant(row, "at").orElseThrow(), row.getString("event"), row.getString("error"));
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
