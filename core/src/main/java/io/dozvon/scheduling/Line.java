package io.dozvon.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The line as a doctor sees it.
///
/// @param mayServe whether their speciality is the one on duty
/// @param onDutySince empty if they are not
/// @param waiting how many there are
/// @param longestSince since when the first of them waits
/// @param first those in front; none for who is not on duty
public record Line(
    boolean mayServe,
    Optional<Instant> onDutySince,
    int waiting,
    Optional<Instant> longestSince,
    List<Place.Waiting> first) {}
