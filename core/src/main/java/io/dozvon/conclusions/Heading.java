package io.dozvon.conclusions;

import io.dozvon.vocabulary.ConsultationId;
import java.time.Instant;
import java.util.Optional;

/// A current version in a list: nothing of what it says.
///
/// @param readAt when its patient first opened it
public record Heading(
    ConclusionId id,
    ConsultationId consultation,
    int version,
    String doctor,
    Optional<String> speciality,
    Instant sentAt,
    Optional<Instant> readAt) {
  @Override
  public String toString() {
    return "Heading[%s, version %d of %s]".formatted(id, version, consultation);
  }
}
