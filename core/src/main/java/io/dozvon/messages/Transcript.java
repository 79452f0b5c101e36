package io.dozvon.messages;

import java.util.List;

/// A part of what was written in a conversation, whoever reads it.
///
/// @param messages in the order they were written
/// @param more whether there are others after these
public record Transcript(List<Message> messages, boolean more) {}
