package io.dozvon.messages;

import java.util.UUID;

/// Identifies one canned phrase.
public record PhraseId(UUID value) {
  static PhraseId random() {
    return new PhraseId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
