package io.dozvon.assistance;

import java.time.Instant;

/// What agents look up while they talk.
///
/// @param version counts its changes, so that nobody overwrites what they have not seen
public record KnowledgeNote(
    KnowledgeId id, String title, String text, Instant changedAt, int version) {
  /// Of the title, in characters.
  public static final int LONGEST_TITLE = 200;

  /// In characters.
  public static final int LONGEST_TEXT = 10_000;
}
