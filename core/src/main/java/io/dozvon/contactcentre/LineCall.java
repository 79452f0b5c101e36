package io.dozvon.contactcentre;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Instant;
import java.util.Optional;

/// One caller's call to the line.
///
/// @param caller as the carrier told; a hint, never proof (R5)
/// @param waitingSince when they came into the queue in which they wait, or waited last; empty if
///   they never did
public record LineCall(
    LineCallId id,
    ExchangeName exchange,
    Optional<PhoneNumber> caller,
    String did,
    Language language,
    Instant arrived,
    Optional<Instant> waitingSince,
    LineCallState state) {
  @Override
  public String toString() {
    return "LineCall[" + id + "]";
  }
}
