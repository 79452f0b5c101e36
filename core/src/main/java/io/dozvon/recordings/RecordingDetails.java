package io.dozvon.recordings;

import java.util.List;

/// A recording with what was said about it and who listened, each in the order it happened.
public record RecordingDetails(
    Recording recording, List<ConsentEntry> consents, List<Listening> listenings) {}
