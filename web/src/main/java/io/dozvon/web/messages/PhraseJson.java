package io.dozvon.web.messages;

import io.dozvon.messages.Phrase;
import java.util.UUID;

/// A canned phrase, for the menu beside the message that is being written.
record PhraseJson(UUID id, String text) {
  static PhraseJson of(Phrase phrase) {
    return new PhraseJson(phrase.id().value(), phrase.text());
  }
}
