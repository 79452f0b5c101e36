package io.dozvon.telephony.acd;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.vocabulary.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// This node listens to the exchange, after a start, a lost connection or a take-over, and has
/// looked what is there and what happened meanwhile. Told before any [AcdEvent] that comes after
/// it; handled before the next is told.
///
/// @param at when it was looked
/// @param journal of every call that the exchange has kept, also those of which everything is
///   known; calls that are neither over by the journal nor in `live` were lost with the exchange
/// @param live calls that are there now
/// @param members agents who are members of a queue now
public record AcdResumed(
    ExchangeName exchange,
    Instant at,
    List<JournalEntry> journal,
    Map<LineCallId, LiveCall> live,
    Map<StaffId, AgentLine> members) {

  /// Where a call is now.
  public sealed interface LiveCall {
    /// Before or after a queue: greeting, menu, held for an agent who comes back.
    record Elsewhere() implements LiveCall {}

    record Waiting(QueueId queue, int position) implements LiveCall {}

    record Talking(QueueId queue, StaffId agent) implements LiveCall {}
  }
}
