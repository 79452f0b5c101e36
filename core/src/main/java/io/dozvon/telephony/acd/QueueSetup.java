package io.dozvon.telephony.acd;

import java.time.Duration;
import java.util.Optional;

/// How a queue distributes its callers.
///
/// @param weight when an agent is a member of several queues, callers of the heavier one come first
/// @param ringTime how long one agent is rung
/// @param wrapUp how long an agent is left alone after a call
/// @param maxWait how long somebody waits at most before the overflow
/// @param maxCallers how many wait at most before the overflow; 0 for any number
/// @param announceEvery how often position and expected wait are said; zero for never
/// @param serviceLevel within which callers ought to be answered
/// @param offerCallbackAfter when a call back is offered aloud; it can be asked for by key at any
///   time; empty for never
/// @param overflow where callers go who waited too long
public record QueueSetup(
    QueueId id,
    Strategy strategy,
    int weight,
    Duration ringTime,
    Duration wrapUp,
    Duration maxWait,
    int maxCallers,
    Duration announceEvery,
    Duration serviceLevel,
    Optional<Duration> offerCallbackAfter,
    Overflow overflow) {

  /// What becomes of a caller who waited too long.
  public sealed interface Overflow {
    /// We call back.
    record Callback() implements Overflow {}

    /// They wait in another queue.
    record Queue(QueueId id) implements Overflow {}

    /// They are asked to call again, and the call ends.
    record Goodbye() implements Overflow {}
  }
}
