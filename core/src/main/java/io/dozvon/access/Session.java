package io.dozvon.access;

import io.dozvon.vocabulary.Person;
import java.time.Instant;
import java.util.Optional;

/// One browser that somebody has signed in with.
///
/// @param origin where they signed in from
/// @param seenAt its last request, to about a minute
/// @param expiresAt when it ends whatever is done with it
/// @param activeAt when its owner last did something in it; empty if it is never locked
/// @param lockedAt since when it is locked
public record Session(
    SessionId id,
    Person person,
    Origin origin,
    Instant openedAt,
    Instant seenAt,
    Instant expiresAt,
    Optional<Instant> activeAt,
    Optional<Instant> lockedAt) {}
