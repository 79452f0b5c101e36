package io.dozvon.contactcentre;

import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.StaffId;
import java.time.Instant;

/// Where a caller is.
public sealed interface LineCallState {
  /// Hears the greeting or the menu, or is between an agent and whatever comes next.
  record Arrived() implements LineCallState {}

  /// @param position from 1, as last heard
  record Waiting(QueueId queue, int position, Instant since) implements LineCallState {}

  /// An agent's phone rings for them.
  record Offered(QueueId queue, StaffId agent, Instant since) implements LineCallState {}

  record Talking(QueueId queue, StaffId agent, Instant since) implements LineCallState {}

  /// Hears music until their agent is back.
  record Held(QueueId queue, StaffId agent, Instant since) implements LineCallState {}

  record Over(LineOutcome outcome, Instant at) implements LineCallState {}
}
