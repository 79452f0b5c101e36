package io.dozvon.web.admin;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.web.admin.Readable.As;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A consultation to be created.
record NewConsultationJson(
    @Schema(format = "uuid") @NotBlank @Readable(As.ID) String patientId,
    @Schema(format = "uuid") @NotBlank @Readable(As.ID) String doctorId,
    @Schema(description = "Which exchange carries it; the healthiest if left out.")
        @Nullable
        @Readable(As.EXCHANGE)
        String exchange) {
  PatientId patient() {
    return new PatientId(UUID.fromString(patientId.strip()));
  }

  DoctorId doctor() {
    return new DoctorId(UUID.fromString(doctorId.strip()));
  }

  Optional<ExchangeName> exchangeName() {
    return NewPatientJson.written(exchange).map(ExchangeName::new);
  }
}
