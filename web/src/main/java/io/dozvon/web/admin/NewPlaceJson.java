package io.dozvon.web.admin;

import io.dozvon.vocabulary.PatientId;
import io.dozvon.web.admin.Readable.As;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A patient who asks for the duty doctor.
record NewPlaceJson(
    @Schema(format = "uuid") @NotBlank @Readable(As.ID) String patientId,
    @Schema(description = "What is the matter, in the patient's own words.")
        @Nullable
        @Size(max = 1000)
        String reason) {
  PatientId patient() {
    return new PatientId(UUID.fromString(patientId.strip()));
  }

  Optional<String> said() {
    return NewPatientJson.written(reason);
  }
}
