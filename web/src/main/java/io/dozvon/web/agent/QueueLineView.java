package io.dozvon.web.agent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How the agent's queues stand.
///
/// @param since when the one who waits longest came
/// @param level service level of today in percent; null if nobody has called yet
public record QueueLineView(int waiting, @Nullable Instant since, @Nullable Integer level) {}
