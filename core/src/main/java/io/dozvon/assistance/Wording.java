package io.dozvon.assistance;

/// A line in both languages of the console.
public record Wording(String russian, String english) {
  /// In characters, of either language.
  public static final int LONGEST = 200;

  public Wording {
    russian = russian.strip();
    english = english.strip();
  }

  boolean isFine() {
    return isFine(russian) && isFine(english);
  }

  private static boolean isFine(String text) {
    return !text.isEmpty()
        && text.codePointCount(0, text.length()) <= LONGEST
        && text.codePoints().noneMatch(Character::isISOControl);
  }
}
