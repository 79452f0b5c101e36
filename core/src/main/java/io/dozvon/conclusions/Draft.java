package io.dozvon.conclusions;

import java.time.Instant;

/// What the doctor has typed and not sent.
///
/// @param basedOn the version they had before them when they typed; 0 if there was none
/// @param reason why they want to supersede that one, as far as it is typed
/// @param revision counts how often it was written, from 1
/// @param writer the page that wrote it last
public record Draft(
    int basedOn, Content content, String reason, Instant savedAt, int revision, String writer) {

  /// Whether somebody would write over words that they have not seen. Who wrote last may not know
  /// that they did: the answer may have been lost.
  boolean isNewerThan(Typed typed) {
    return revision != typed.revision()
        && !writer.equals(typed.writer())
        && !(content.equals(typed.content()) && reason.equals(Content.tidy(typed.reason())));
  }

  @Override
  public String toString() {
    return "[draft of " + savedAt + "]";
  }
}
