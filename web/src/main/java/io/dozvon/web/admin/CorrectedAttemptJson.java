package io.dozvon.web.admin;

import io.dozvon.consultations.Corrected;
import io.dozvon.vocabulary.Wire;
import io.swagger.v3.oas.annotations.media.Schema;

/// An attempt as it stands with its correction.
record CorrectedAttemptJson(
    AttemptJson attempt,
    @Schema(
            description =
                "What follows for the consultation: nothing but what counts; it had not begun and is"
                    + " due again; it goes on waiting for the patient; it was closed and stays so.",
            allowableValues = {"none", "not-begun", "waits-on", "stays-closed"})
        String consequence) {

  static CorrectedAttemptJson of(Corrected corrected) {
    return new CorrectedAttemptJson(
        AttemptJson.of(corrected.attempt()), Wire.name(corrected.consequence()));
  }
}
