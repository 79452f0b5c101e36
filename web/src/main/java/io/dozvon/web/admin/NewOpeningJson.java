package io.dozvon.web.admin;

import io.dozvon.vocabulary.DoctorId;
import io.dozvon.web.admin.Readable.As;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Hours that a doctor is to offer.
record NewOpeningJson(
    @Schema(format = "uuid") @NotBlank @Readable(As.ID) String doctorId,
    @Schema(format = "date-time", example = "2026-12-01T07:00:00Z") @NotBlank @Readable(As.INSTANT)
        String from,
    @Schema(
            description = "The first moment after them.",
            format = "date-time",
            example = "2026-12-01T11:00:00Z")
        @NotBlank
        @Readable(As.INSTANT)
        String until,
    @Schema(description = "How long one slot is, 5 to 240.", example = "30") int slotMinutes) {
  DoctorId doctor() {
    return new DoctorId(UUID.fromString(doctorId.strip()));
  }

  Instant start() {
    return Instant.parse(from.strip());
  }

  Instant end() {
    return Instant.parse(until.strip());
  }

  Duration slotLength() {
    return Duration.ofMinutes(slotMinutes);
  }
}
