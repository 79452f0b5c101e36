package io.dozvon.cli.bench.calls;

import io.dozvon.cli.bench.figures.Aim;
import io.dozvon.cli.bench.figures.Row;
import io.dozvon.cli.bench.figures.Section;
import io.dozvon.cli.bench.figures.Unit;
import io.dozvon.cli.bench.ground.Ground;
import io.dozvon.cli.bench.measuring.ManagerLine;
import io.dozvon.cli.bench.measuring.Meters;
import io.dozvon.cli.bench.measuring.Pace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A node is killed while people talk, some hang up while it is away, and it comes back: until it
/// knows who is still there and who is not.
final class Restart {
  private static final double AIM_SECONDS = 3;
  private static final int BEGUN_PER_SECOND = 25;
  private static final int ONE_IN = 10;
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String LOOKS = "dozvon_reconciliation_seconds_count";

  private static final String TALKING =
      """
      select count(*) from consultations.consultation
      where id = any(?) and state = 'running' and doctor_side = 'present' and patient_side = 'present'
      """;
  private static final String LEGS =
      "select doctor_leg, patient_leg from consultations.consultation where id = any(?)";

  private final Load load;
  private final Ground ground;
  private final Clock clock;

  Restart(Load load) {
    this.load = load;
    this.ground = load.ground();
    this.clock = load.clock();
  }

  Section section(ServiceWay way, int legs) {
    List<Pair> pairs = load.roster().pairs(legs / 2, Roster.Kind.LONG);
    List<Placed> placed = load.place(way, BEGUN_PER_SECOND, pairs).calls();
    int talking = pairs.size();
    boolean all = until(() -> count(TALKING, pairs) == talking);
    List<Pair> leaving = pairs.subList(0, pairs.size() / ONE_IN);
    long logged = LogTimes.lines(log());
    ground.node().kill();
    hangUp(leaving);
    Instant start = clock.instant();
    ground.node().start();
    boolean reconciled = until(() -> isReconciled(leaving));
    Instant end = clock.instant();
    Instant listens = LogTimes.of("this node listens", log(), logged).orElse(start);
    ground.node().awaitListening(ground.begun());
    int still = count(TALKING, pairs);
    finish(way, pairs);
    int lost = all && reconciled ? talking - leaving.size() - still : placed.size();
    return new Section(
        "restart",
        List.of(legs, leaving.size() * 2),
        List.of(
            Row.of("reconciled", Unit.SECONDS, Unit.seconds(Duration.between(listens, end)))
                .aiming(Aim.atMost(AIM_SECONDS)),
            Row.of("from-start", Unit.SECONDS, Unit.seconds(Duration.between(start, end)))),
        Math.max(0, lost));
  }

  private java.nio.file.Path log() {
    return ground.folder().resolve("node-1.log");
  }

  /// It has gone through all legs, and of those who left nobody is taken for present.
  private boolean isReconciled(List<Pair> left) {
    if (countPresent(left) > 0) {
      return false;
    }
    try (Meters meters = new Meters(ground.node())) {
      return meters.sum(LOOKS) > 0;
    }
  }

  private int countPresent(List<Pair> pairs) {
    return count(
        """
        select count(*) from consultations.consultation
        where id = any(?) and (doctor_side = 'present' or patient_side = 'present')
        """,
        pairs);
  }

  private void hangUp(List<Pair> pairs) {
    try (ManagerLine line = new ManagerLine(ground.exchange().plan().manager(), _ -> {})) {
      for (String leg : legs(pairs)) {
        line.send("Hangup", List.of("Channel: " + leg, "Cause: 16"));
      }
      ground.begun().pass(Duration.ofSeconds(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void finish(ServiceWay way, List<Pair> pairs) {
    new Pace(BEGUN_PER_SECOND * 2).each(pairs, way::finish);
  }

  private boolean until(java.util.function.BooleanSupplier wanted) {
    Instant deadline = clock.instant().plus(PATIENCE);
    while (!wanted.getAsBoolean()) {
      if (clock.instant().isAfter(deadline)) {
        return false;
      }
      ground.begun().pass(LOOK);
    }
    return true;
  }

  private List<String> legs(List<Pair> pairs) {
    return asked(
        LEGS,
        pairs,
        rows -> {
          List<String> legs = new ArrayList<>();
          while (rows.next()) {
            legs.add(rows.getString(1));
            legs.add(rows.getString(2));
          }
          return legs;
        });
  }

  private int count(String question, List<Pair> pairs) {
    return asked(
        question,
        pairs,
        rows -> {
          rows.next();
          return rows.getInt(1);
        });
  }

  private interface Read<T> {
    T from(ResultSet rows) throws SQLException;
  }

  private <T> T asked(String question, List<Pair> pairs, Read<T> read) {
    try (Connection connection = ground.database().connect();
        PreparedStatement sql = connection.prepareStatement(question)) {
      Array ids =
          connection.createArrayOf("uuid", pairs.stream().map(Pair::consultation).toArray());
      sql.setArray(1, ids);
      return read.from(sql.executeQuery());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
