package io.dozvon.cli.bench.storm;

import io.dozvon.cli.bench.ground.Ground;
import io.dozvon.cli.stage.Node;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Does to the ground what the plan says. What it starts again lives as long as the thread that
/// called it, see [Node].
final class Troublemaker {
  private static final String CUT =
      """
      select pg_terminate_backend(pid) from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid()
      """;

  private final Ground ground;
  private final Clock clock;
  private final List<Done> done = new ArrayList<>();

  /// Killed and not yet to be started again.
  private final Set<Node> away = new HashSet<>();

  Troublemaker(Ground ground, Clock clock) {
    this.ground = ground;
    this.clock = clock;
  }

  /// A trouble that happened, and when it was ended from outside.
  record Done(Trouble trouble, Instant from, Instant until) {}

  void begin(Trouble trouble) {
    Instant from = clock.instant();
    switch (trouble.kind()) {
      case FIRST_NODE_KILLED, SECOND_NODE_KILLED -> kill(node(trouble));
      case FIRST_NODE_FROZEN, SECOND_NODE_FROZEN -> node(trouble).freeze();
      case EXCHANGE_KILLED -> ground.exchange().kill();
      case EXCHANGE_FROZEN -> ground.exchange().freeze();
      case CONNECTIONS_CUT -> cut();
      case DATABASE_FROZEN -> ground.database().freeze();
      case DATABASE_KILLED -> ground.database().kill();
    }
    done.add(new Done(trouble, from, Instant.MAX));
  }

  /// Ends what was begun: thaws, or starts again.
  void end(Trouble trouble) {
    switch (trouble.kind()) {
      case FIRST_NODE_KILLED, SECOND_NODE_KILLED -> start(node(trouble));
      case FIRST_NODE_FROZEN, SECOND_NODE_FROZEN -> node(trouble).thaw();
      case EXCHANGE_KILLED -> ground.exchange().start();
      case EXCHANGE_FROZEN -> ground.exchange().thaw();
      case DATABASE_FROZEN -> ground.database().thaw();
      case CONNECTIONS_CUT, DATABASE_KILLED -> {} // the database comes back by itself
    }
    Instant now = clock.instant();
    done.replaceAll(it -> it.trouble().equals(trouble) ? new Done(trouble, it.from(), now) : it);
  }

  /// Starts nodes again that ended by themselves, as whoever runs them for real does: a node cannot
  /// start while the database is away.
  void supervise() {
    for (Node node : ground.nodes()) {
      if (!node.isAlive() && !away.contains(node)) {
        node.start();
      }
    }
  }

  private Node node(Trouble trouble) {
    return switch (trouble.kind()) {
      case FIRST_NODE_KILLED, FIRST_NODE_FROZEN -> ground.nodes().getFirst();
      default -> ground.nodes().getLast();
    };
  }

  private void kill(Node node) {
    away.add(node);
    node.kill();
  }

  private void start(Node node) {
    away.remove(node);
    node.start();
  }

  private void cut() {
    try (Connection connection = ground.database().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(CUT);
    } catch (SQLException _) {
      // it is down already, and so are its connections
    }
  }

  /// Everything that happened so far; what has not been ended yet, has no end.
  List<Done> done() {
    return List.copyOf(done);
  }
}
