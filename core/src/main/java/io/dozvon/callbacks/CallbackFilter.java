package io.dozvon.callbacks;

import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Instant;
import java.util.Optional;

/// Which callbacks to list: the open ones by their place, then those that are over, the newest
/// first.
///
/// @param endedSince also those that ended at or after this; none of them if empty
/// @param limit how many at most, 1 to 1000
public record CallbackFilter(
    Optional<QueueId> queue,
    Optional<PhoneNumber> number,
    Optional<Instant> endedSince,
    int limit) {
  /// @param limit how many at most
  public static CallbackFilter open(int limit) {
    return new CallbackFilter(Optional.empty(), Optional.empty(), Optional.empty(), limit);
  }
}
