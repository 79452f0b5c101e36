package io.dozvon.contactcentre;

import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.SpyMode;
import io.dozvon.vocabulary.StaffId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A supervisor takes part in what an agent talks with a caller. Each way of taking part is one of
/// its own: who listens at first and then whispers has listened, and whispers.
///
/// @param reason in the supervisor's own words
/// @param end empty while it goes on
public record LineListening(
    UUID id,
    StaffId supervisor,
    StaffId agent,
    LineCallId call,
    SpyMode mode,
    String reason,
    Instant began,
    Optional<End> end) {
  /// What a reason may have, in characters.
  public static final int SHORTEST = 3;

  public static final int LONGEST = 500;

  public record End(Instant at, EndedBy by) {}

  /// Why it ended.
  public enum EndedBy {
    /// The supervisor said so.
    SUPERVISOR,
    /// Agent and caller talk no longer.
    PARTED,
    /// The supervisor hung up.
    PHONE,
    /// The exchange did not do it.
    NOT_BEGUN
  }

  @Override
  public String toString() {
    return "LineListening[" + id + "]";
  }
}
