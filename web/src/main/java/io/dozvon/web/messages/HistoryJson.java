package io.dozvon.web.messages;

import io.dozvon.messages.Conversation;
import io.dozvon.messages.History;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was written after the last message a page has.
///
/// @param open whether more can be written
/// @param with who is on the other side; null while nobody has taken the patient
/// @param more whether there are others after these
/// @param delivered up to which number the other side has what the reader wrote
/// @param read up to which number they have read it
record HistoryJson(
    boolean open,
    @Nullable String with,
    List<MessageJson> messages,
    boolean more,
    int delivered,
    int read) {

  static HistoryJson of(History history, @Nullable String with) {
    return new HistoryJson(
        history.conversation() instanceof Conversation.Open,
        with,
        history.messages().stream().map(it -> MessageJson.of(it, history.reader())).toList(),
        history.more(),
        history.delivered(),
        history.read());
  }
}
