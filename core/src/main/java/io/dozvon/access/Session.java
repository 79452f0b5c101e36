package io.dozvon.access;

import io.dozvon.vocabulary.Person;
import java.time.Instant;

/// One browser that somebody has signed in with.
///
/// @param origin where they signed in from
/// @param seenAt its last request, to about a minute
/// @param expiresAt when it ends whatever is done with it
public record Session(
    SessionId id,
    Person person,
    Origin origin,
    Instant openedAt,
    Instant seenAt,
    Instant expiresAt) {}
