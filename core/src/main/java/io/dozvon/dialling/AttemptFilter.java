package io.dozvon.dialling;

import io.dozvon.vocabulary.ConsultationId;
import java.time.Instant;
import java.util.Optional;

/// Which attempts to list, the newest first.
///
/// @param since only those intended at or after this
/// @param limit how many at most, 1 to 1000
public record AttemptFilter(
    Optional<ConsultationId> consultation, Optional<Instant> since, int limit) {}
