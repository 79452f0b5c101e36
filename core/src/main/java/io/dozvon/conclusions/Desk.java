package io.dozvon.conclusions;

import io.dozvon.vocabulary.ConsultationId;
import java.util.List;
import java.util.Optional;

/// What a doctor has before them to conclude a consultation.
///
/// @param parties as they are called now
/// @param versions those sent, the current one first
public record Desk(
    ConsultationId consultation, Parties parties, Optional<Draft> draft, List<Issued> versions) {
  /// The current version; 0 if none was sent.
  public int version() {
    return versions.stream().findFirst().map(it -> it.conclusion().version()).orElse(0);
  }
}
