package io.dozvon.assistance;

import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.StaffId;
import java.time.Instant;
import java.util.Optional;

/// What one agent wrote of one call.
///
/// @param queue in which the caller waited for them
/// @param savedAt empty if they have written nothing yet
/// @param revision counts what was saved; from 0
public record CallNote(
    LineCallId call,
    StaffId agent,
    QueueId queue,
    Optional<WrapUpCode> code,
    String text,
    Instant answeredAt,
    Optional<Instant> savedAt,
    Optional<Instant> finishedAt,
    int revision) {
  /// In characters; the table's own limit.
  public static final int LONGEST = 4_000;

  @Override
  public String toString() {
    return "CallNote[" + call + ", " + agent + "]";
  }
}
