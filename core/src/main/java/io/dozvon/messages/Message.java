package io.dozvon.messages;

import java.time.Instant;
import java.util.Optional;

/// One message.
///
/// @param sequence its place in its conversation, from 1
/// @param deliveredAt when a page of the other side got it
/// @param readAt when it was on the other side's screen
public record Message(
    MessageId id,
    int sequence,
    Author author,
    Content content,
    Instant sentAt,
    Optional<Instant> deliveredAt,
    Optional<Instant> readAt) {}
