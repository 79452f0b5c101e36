package io.dozvon.audit;

import io.dozvon.vocabulary.Actor;
import java.time.Instant;

/// One line of the audit trail.
public record AuditEntry(Instant at, Actor actor, AuditedAction action, Subject subject) {}
