package io.dozvon.verification;

import io.dozvon.vocabulary.PhoneNumber;
import java.util.Optional;
import java.util.UUID;

/// The call in which an agent talks with somebody.
///
/// @param caller the other side's number; a hint and never proof (R5)
public record AgentCall(Kind kind, UUID id, Optional<PhoneNumber> caller) {
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
