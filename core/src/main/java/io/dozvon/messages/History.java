package io.dozvon.messages;

import java.util.List;

/// What was written in a conversation.
///
/// @param reader which side reads it
/// @param messages in the order they were written
/// @param more whether there are others after these
/// @param delivered up to which number the other side has what the reader wrote
/// @param read up to which number they have read it
public record History(
    Conversation conversation,
    Author reader,
    List<Message> messages,
    boolean more,
    int delivered,
    int read) {}
