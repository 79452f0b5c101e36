package io.dozvon.web.admin;

import io.dozvon.consultations.ConsultationOutcome;
import io.dozvon.vocabulary.Wire;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/// A closed consultation's outcome is seen differently from now on.
record OutcomeCorrectionJson(
    @Schema(
            allowableValues = {
              "rendered",
              "rendered-not-reached",
              "not-rendered-patients-fault",
              "cancelled-by-patient",
              "cancelled-by-us"
            })
        @NotNull
        @Pattern(
            regexp =
                "rendered|rendered-not-reached|not-rendered-patients-fault|cancelled-by-patient|cancelled-by-us")
        String outcome,
    @Schema(description = "For the record, 1 to 1000 characters.") @Nullable String reason) {
  ConsultationOutcome read() {
    return Wire.read(ConsultationOutcome.class, outcome);
  }

  String text() {
    return reason == null ? "" : reason;
  }
}
