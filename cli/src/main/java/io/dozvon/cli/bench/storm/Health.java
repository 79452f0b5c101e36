package io.dozvon.cli.bench.storm;

import io.dozvon.cli.bench.ground.GroundDatabase;
import io.dozvon.cli.stage.Begun;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/// Looks all the time whether calls could be made now: a node hears the exchange, and the database
/// answers.
final class Health implements Runnable {
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final int PATIENCE_SECONDS = 2;

  private final Nodes nodes;
  private final GroundDatabase database;
  private final Begun begun;
  private final Clock clock;
  private final List<Instant> well = new CopyOnWriteArrayList<>();

  Health(Nodes nodes, GroundDatabase database, Begun begun, Clock clock) {
    this.nodes = nodes;
    this.database = database;
    this.begun = begun;
    this.clock = clock;
  }

  @Override
  public void run() {
    try {
      while (true) {
        Instant asked = clock.instant();
        if (isWell()) {
          well.add(asked);
        }
        begun.pass(LOOK);
      }
    } catch (Begun.Stopped _) {
      // the storm is over
    }
  }

  private boolean isWell() {
    return nodes.exchanges().stream().anyMatch(Health::isHeard) && databaseAnswers();
  }

  private static boolean isHeard(JsonNode exchange) {
    return exchange.path("health").asString("").equals("up")
        && exchange.path("listening").asBoolean(false);
  }

  private boolean databaseAnswers() {
    try (Connection connection = database.connect()) {
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException _) {
      return false;
    }
  }

  /// When everything was first well after this; empty if it has not been since.
  Optional<Instant> after(Instant moment) {
    return well.stream().filter(at -> !at.isBefore(moment)).findFirst();
  }
}
