package io.dozvon.assistance;

import java.util.UUID;

/// Identifies one knowledge note.
public record KnowledgeId(UUID value) {
  static KnowledgeId random() {
    return new KnowledgeId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
