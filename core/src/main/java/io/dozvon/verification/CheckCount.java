package io.dozvon.verification;

import io.dozvon.vocabulary.StaffId;
import java.time.Instant;
import java.util.Optional;

/// How many checks of one agent came out in one way in an interval.
///
/// @param start when the interval began in which they were begun
/// @param result empty for those that go on
public record CheckCount(
    Instant start, StaffId agent, Optional<CallerCheck.Result> result, int checks) {}
