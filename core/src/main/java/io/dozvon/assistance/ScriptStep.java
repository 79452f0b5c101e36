package io.dozvon.assistance;

import io.dozvon.vocabulary.Language;

/// One thing to do with a caller.
public record ScriptStep(StepId id, String russian, String english) {
  public String text(Language language) {
    return language == Language.RUSSIAN ? russian : english;
  }
}
