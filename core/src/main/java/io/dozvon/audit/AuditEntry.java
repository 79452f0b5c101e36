package io.dozvon.audit;

import io.dozvon.vocabulary.Actor;
import java.time.Instant;
import java.util.Optional;

/// One line of the audit trail.
///
/// @param reason why, where whoever looks has to say it
public record AuditEntry(
    Instant at, Actor actor, AuditedAction action, Subject subject, Optional<String> reason) {}
