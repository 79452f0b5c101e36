package io.dozvon.cli.bench.storm;

import java.time.Duration;

/// Something bad that happens to what the service runs on.
///
/// @param at how long after the storm's beginning
/// @param lasts how long it stands still, or stays away before it is started again; zero if it
///   takes no time
record Trouble(Kind kind, Duration at, Duration lasts) {

  /// What happens to whom.
  enum Kind {
    FIRST_NODE_KILLED(Victim.FIRST_NODE, 1, 4, 3),
    SECOND_NODE_KILLED(Victim.SECOND_NODE, 1, 4, 3),
    FIRST_NODE_FROZEN(Victim.FIRST_NODE, 2, 15, 2),
    SECOND_NODE_FROZEN(Victim.SECOND_NODE, 2, 15, 2),
    EXCHANGE_KILLED(Victim.EXCHANGE, 0, 3, 3),
    EXCHANGE_FROZEN(Victim.EXCHANGE, 2, 30, 3),
    CONNECTIONS_CUT(Victim.DATABASE, 0, 0, 3),
    DATABASE_FROZEN(Victim.DATABASE, 2, 10, 2),
    DATABASE_KILLED(Victim.DATABASE, 0, 0, 2);

    private final Victim victim;
    private final int shortest;
    private final int longest;
    private final int weight;

    Kind(Victim victim, int shortest, int longest, int weight) {
      this.victim = victim;
      this.shortest = shortest;
      this.longest = longest;
      this.weight = weight;
    }

    Victim victim() {
      return victim;
    }

    /// In seconds.
    int shortest() {
      return shortest;
    }

    /// In seconds.
    int longest() {
      return longest;
    }

    /// How often it is met, compared with the others.
    int weight() {
      return weight;
    }
  }

  /// Whom it happens to.
  enum Victim {
    FIRST_NODE,
    SECOND_NODE,
    EXCHANGE,
    DATABASE
  }
}
