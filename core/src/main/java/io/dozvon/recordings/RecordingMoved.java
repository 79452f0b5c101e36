package io.dozvon.recordings;

/// A recording went from one state to another; told in the transaction that stored it.
public record RecordingMoved(Recording after) {}
