package io.dozvon.contactcentre;

import io.dozvon.telephony.acd.QueueId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How the line stands now.
///
/// @param queues every queue, those without callers too, the first of the menu first
/// @param agents every agent
/// @param talking callers who talk with an agent, or are held for one
public record Wallboard(Instant at, List<QueueNow> queues, List<AgentStatus> agents, int talking) {

  /// @param waitingSince of whoever waits longest
  /// @param serviceLevel what is aimed at, from 0 to 1
  /// @param todays service level; empty if nobody counts yet
  /// @param latest service level of the last half hour
  public record QueueNow(
      QueueId queue,
      int waiting,
      Optional<Instant> waitingSince,
      double serviceLevel,
      QueueCounts today,
      OptionalDouble todays,
      QueueCounts lastHalfHour,
      OptionalDouble latest) {}
}
