package io.dozvon.verification;

import io.dozvon.vocabulary.PhoneNumber;
import java.util.Optional;
import java.util.UUID;

/// The call in which an agent talks with somebody.
///
/// @param caller the other side's number; a hint and never proof (R5)
/// @param recording where the conversation is recorded, if it is
public record AgentCall(
    Kind kind, UUID id, Optional<PhoneNumber> caller, Optional<String> recording) {
  public enum Kind {
    /// Somebody called the line.
    LINE,
    /// We called them back.
    CALLBACK
  }

  @Override
  public String toString() {
    return kind + " " + id;
  }
}
