package io.dozvon.callbacks;

import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/// Whom somebody who works here wants to be called back.
///
/// @param at when, as the clocks are where the phone is; as soon as can be if empty
/// @param timeZone where the phone is, if they know it; else as its number tells
/// @param note for the one who calls
/// @param call in which it was agreed
public record CallbackWish(
    QueueId queue,
    PhoneNumber number,
    Language language,
    Optional<LocalDateTime> at,
    Optional<ZoneId> timeZone,
    Optional<String> note,
    Optional<LineCallId> call) {}
