package io.dozvon.contactcentre;

import io.dozvon.vocabulary.StaffId;
import java.time.Duration;
import java.time.Instant;

/// One agent in one interval.
///
/// @param rung how often their phone began to ring
/// @param answered how often they answered
/// @param notTaken how often they did not
/// @param averageHandling talk and wrap-up, of those they answered
/// @param ready how long they waited for callers
/// @param onCall how long they talked
public record AgentInterval(
    Instant from,
    Instant until,
    StaffId agent,
    int rung,
    int answered,
    int notTaken,
    Duration averageHandling,
    Duration ready,
    Duration paused,
    Duration ringing,
    Duration onCall,
    Duration wrapUp) {}
