package io.dozvon.recordings;

/// A line call's recording went from one state to another; told in the transaction that stored it.
public record LineRecordingMoved(LineRecording after) {}
