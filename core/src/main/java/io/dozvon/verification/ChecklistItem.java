package io.dozvon.verification;

import io.dozvon.vocabulary.Wire;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// One thing that is asked.
///
/// @param weight how many points a right answer is
/// @param mandatory whether nothing makes up for it
public record ChecklistItem(Item item, @Min(0) @Max(20) int weight, boolean mandatory) {
  private static final int WORDS = 3;

  /// As settings write it, e.g. `full-name 1 mandatory`.
  ///
  /// @throws IllegalArgumentException if it is written otherwise
  public static ChecklistItem of(String text) {
    String[] words = text.strip().split("\\s+", -1);
    boolean mandatory = words.length == WORDS && words[WORDS - 1].equals("mandatory");
    if (words.length != 2 && !mandatory) {
      throw new IllegalArgumentException("an item, its weight, and mandatory or nothing: " + text);
    }
    return new ChecklistItem(
        Wire.read(Item.class, words[0]), Integer.parseInt(words[1]), mandatory);
  }
}
