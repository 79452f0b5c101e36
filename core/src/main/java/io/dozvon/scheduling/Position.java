package io.dozvon.scheduling;

import java.time.Instant;

/// Where somebody stands in the line.
///
/// @param number 1 for who is next
public record Position(int number, Instant joinedAt, ExpectedWait expected) {}
