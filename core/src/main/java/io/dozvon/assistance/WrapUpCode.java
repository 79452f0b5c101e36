package io.dozvon.assistance;

import io.dozvon.vocabulary.Language;

/// What a call was about, in a word.
///
/// @param id stable, for reports: lower case with hyphens
public record WrapUpCode(String id, String russian, String english) {
  public String name(Language language) {
    return language == Language.RUSSIAN ? russian : english;
  }
}
