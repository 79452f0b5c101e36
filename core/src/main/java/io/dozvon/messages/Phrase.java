package io.dozvon.messages;

/// What a doctor writes again and again.
///
/// @param text of one or several lines
public record Phrase(PhraseId id, String text) {
  /// What the database takes, in characters.
  public static final int LONGEST = 1000;
}
