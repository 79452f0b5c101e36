package io.dozvon.web.admin;

import io.dozvon.scheduling.Opening;
import java.time.Instant;
import java.util.UUID;

/// Hours that a doctor offers.
record OpeningJson(UUID id, UUID doctorId, Instant from, Instant until, int slotMinutes) {
  static OpeningJson of(Opening opening) {
    return new OpeningJson(
        opening.id().value(),
        opening.doctor().value(),
        opening.start(),
        opening.end(),
        (int) opening.slotLength().toMinutes());
  }
}
