package io.dozvon.web.admin;

import io.dozvon.vocabulary.DoctorId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether a doctor is on duty.
///
/// @param since empty if they are not
record DutyJson(UUID doctorId, @Nullable Instant since) {
  static DutyJson of(DoctorId doctor, Optional<Instant> since) {
    return new DutyJson(doctor.value(), since.orElse(null));
  }
}
