package io.dozvon.contactcentre;

import io.dozvon.telephony.acd.QueueId;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;

/// One queue in one interval.
///
/// @param averageWait of those who were answered, until they were
/// @param longestWait of all, answered or not
/// @param averageTalk of those who were answered, from the answer to the end, holding included
/// @param averageHandling talk and wrap-up of those who were answered
/// @param notTaken how often a phone rang in vain
public record QueueInterval(
    Instant from,
    Instant until,
    QueueId queue,
    QueueCounts counts,
    OptionalDouble serviceLevel,
    Duration averageWait,
    Duration longestWait,
    Duration averageTalk,
    Duration averageHandling,
    int notTaken) {}
