package io.dozvon.access;

import java.util.Set;

/// These sessions were locked, or unlocked, at this node, and that is committed.
public record SessionsLocked(Set<SessionId> sessions) {}
