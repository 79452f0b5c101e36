package io.dozvon.web.admin;

import io.dozvon.dialling.Correction.Said;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.admin.Readable.As;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;

/// Who or what had picked up in truth.
record NewAttemptCorrectionJson(
    @Schema(
            description = "`as-recorded` takes a correction back.",
            allowableValues = {"voicemail", "wrong-person", "as-recorded"})
        @NotBlank
        @Readable(As.CORRECTION)
        String as) {
  Said said() {
    return Wire.read(Said.class, as.strip());
  }
}
