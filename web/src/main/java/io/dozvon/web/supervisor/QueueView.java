package io.dozvon.web.supervisor;

import io.dozvon.contactcentre.Queue;
import io.dozvon.vocabulary.Language;

/// A queue in the list of all.
///
/// @param key of the menu; empty if it has none
record QueueView(String id, String name, String key, boolean usual, int percent, long seconds) {
  static QueueView of(Queue queue, Language language) {
    return new QueueView(
        queue.id().value(),
        queue.name(language),
        queue.key().map(String::valueOf).orElse(""),
        queue.usual(),
        queue.servicePercent(),
        queue.setup().serviceLevel().toSeconds());
  }
}
