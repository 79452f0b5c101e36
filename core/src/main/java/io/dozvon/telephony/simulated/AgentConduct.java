package io.dozvon.telephony.simulated;

import java.time.Duration;
import java.util.Optional;

/// What an agent's phone does that is rung.
public sealed interface AgentConduct {
  /// Is picked up after a while.
  record Answers(Duration after) implements AgentConduct {}

  /// Refuses after a while.
  record Declines(Duration after) implements AgentConduct {}

  /// Rings, and nobody comes.
  record Rings() implements AgentConduct {}

  /// Cannot be rung.
  record Absent() implements AgentConduct {}

  static AgentConduct answers() {
    return new Answers(FarSide.A_MOMENT);
  }

  static AgentConduct declines() {
    return new Declines(FarSide.A_MOMENT);
  }

  /// How long until it is picked up; empty if it is not.
  default Optional<Duration> pickedUpAfter() {
    return this instanceof Answers(Duration after) ? Optional.of(after) : Optional.empty();
  }
}
