package io.dozvon.access;

import java.util.Set;

/// These sessions were ended, at this node, and the end is committed.
public record SessionsEnded(Set<SessionId> sessions) {}
