package io.dozvon.web.admin;

import io.dozvon.dialling.Correction;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Wire;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/// What was said of an attempt after its outcome was written; nothing of it is ever deleted.
record AttemptCorrectionJson(
    @Schema(description = "1, 2, 3 … of the attempt; the highest holds.") int number,
    @Schema(allowableValues = {"voicemail", "wrong-person", "as-recorded"}) String as,
    @Schema(description = "Whether the attempt counted from then on (R13).") boolean counted,
    Instant at,
    @Schema(allowableValues = {"doctor", "admin"}) String by) {

  static AttemptCorrectionJson of(Correction correction) {
    return new AttemptCorrectionJson(
        correction.number(),
        Wire.name(correction.said()),
        correction.counted(),
        correction.at(),
        correction.by() instanceof Actor.Doctor ? "doctor" : "admin");
  }
}
