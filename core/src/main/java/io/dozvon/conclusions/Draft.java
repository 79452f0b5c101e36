package io.dozvon.conclusions;

import java.time.Instant;

/// What the doctor has typed and not sent.
///
/// @param basedOn the version they had before them when they typed; 0 if there was none
/// @param reason why they want to supersede that one, as far as it is typed
public record Draft(int basedOn, Content content, String reason, Instant savedAt) {
  @Override
  public String toString() {
    return "[draft of " + savedAt + "]";
  }
}
