package io.dozvon.telephony.acd;

import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import java.time.Instant;
import java.util.Optional;

/// What the exchange itself wrote down of a call, whoever listened.
///
/// @param queue the last one they waited in
/// @param queued when they came into it
/// @param agent the last one who answered
/// @param answered when
/// @param over when the call ended; empty while it goes on, and if the exchange died with it
/// @param left why they left the queue without an answer, if they did
/// @param callback where they asked to be called back
public record JournalEntry(
    LineCallId call,
    Instant arrived,
    Optional<PhoneNumber> caller,
    String did,
    Language language,
    boolean closed,
    Optional<QueueId> queue,
    Optional<Instant> queued,
    Optional<StaffId> agent,
    Optional<Instant> answered,
    Optional<Instant> over,
    Optional<AcdEvent.Why> left,
    Optional<PhoneNumber> callback) {}
