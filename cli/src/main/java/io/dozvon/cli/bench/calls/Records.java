package io.dozvon.cli.bench.calls;

import io.dozvon.cli.bench.ground.GroundDatabase;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the database says of calls that went through the service.
record Records(GroundDatabase database, Clock clock) {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LOOK = Duration.ofMillis(200);

  private static final String ATTEMPTS =
      """
      select a.consultation_id, count(*), count(o.attempt_id),
             count(*) filter (where o.disposition = 'cancelled' and a.dialled_at is null)
      from dialling.attempt a left join dialling.outcome o on o.attempt_id = a.id
      where a.consultation_id = any(?) group by 1
      """;

  private record Stored(int attempts, int outcomes, int takenBack) {
    boolean isAsHappened(int invites) {
      return outcomes == attempts && invites <= attempts && invites >= attempts - takenBack;
    }
  }

  /// How many calls are not on record as they happened: for each INVITE the carrier got there has
  /// to be one attempt with its outcome, and no attempt without an INVITE, but for one that was
  /// cancelled before the order to ring was given.
  int wronglyStored(List<Placed> calls, io.dozvon.cli.stage.Begun begun) {
    Instant deadline = clock.instant().plus(PATIENCE);
    int wrong = wronglyStored(calls);
    while (wrong > 0 && clock.instant().isBefore(deadline)) {
      begun.pass(LOOK);
      wrong = wronglyStored(calls);
    }
    return wrong;
  }

  private int wronglyStored(List<Placed> calls) {
    Map<UUID, Stored> stored = stored(calls);
    return (int)
        calls.stream()
            .filter(call -> {
              Stored found = stored.getOrDefault(call.pair().consultation(), new Stored(0, 0, 0));
              return !found.isAsHappened(call.invites());
            })
            .count();
  }

  private Map<UUID, Stored> stored(List<Placed> calls) {
    try (Connection connection = database.connect();
        PreparedStatement look = connection.prepareStatement(ATTEMPTS)) {
      Array ids =
          connection.createArrayOf(
              "uuid", calls.stream().map(call -> call.pair().consultation()).toArray());
      look.setArray(1, ids);
      ResultSet rows = look.executeQuery();
      Map<UUID, Stored> stored = new HashMap<>();
      while (rows.next()) {
        stored.put(
            rows.getObject(1, UUID.class),
            new Stored(rows.getInt(2), rows.getInt(3), rows.getInt(4)));
      }
      return stored;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
