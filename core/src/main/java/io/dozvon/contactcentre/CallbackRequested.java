package io.dozvon.contactcentre;

import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Instant;

/// A caller is to be called back: they asked for it, or hung up while they waited. Told in the
/// transaction that stored it, at least once a call.
///
/// @param waitingSince when they came into the queue; it decides their place
public record CallbackRequested(
    LineCallId call,
    QueueId queue,
    PhoneNumber number,
    Language language,
    Instant waitingSince,
    Why why) {
  public enum Why {
    /// By key, while they waited.
    KEY,
    /// They waited too long.
    OVERFLOW,
    /// The line was closed.
    CLOSED,
    /// They hung up while they waited, and have not called again.
    ABANDONED
  }
}
