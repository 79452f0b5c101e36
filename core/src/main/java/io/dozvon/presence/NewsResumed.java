package io.dozvon.presence;

/// This node hears news from now on, after a start or a lost connection. What was told meanwhile is
/// not known: every page at this node is to look again.
public record NewsResumed() {}
