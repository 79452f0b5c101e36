package io.dozvon.scheduling;

import java.time.Instant;

/// A time that one patient can have.
///
/// @param end the first moment after it
public record Slot(Instant start, Instant end) {}
