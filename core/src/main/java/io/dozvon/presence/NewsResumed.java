package io.dozvon.presence;

/// This node hears news again after its connection was lost. What was told meanwhile is not known:
/// every page at this node is to look again.
public record NewsResumed() {}
