package io.dozvon.web.admin;

import io.dozvon.vocabulary.ConsultationId;
import java.util.UUID;

/// A place in the line.
///
/// @param id the one of the consultation it becomes
record PlaceIdJson(UUID id) {
  static PlaceIdJson of(ConsultationId id) {
    return new PlaceIdJson(id.value());
  }
}
