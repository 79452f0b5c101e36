package io.dozvon.recordings;

import java.util.List;

/// A line call's recording with who listened, in the order it happened.
public record LineRecordingDetails(LineRecording recording, List<Listening> listenings) {}
