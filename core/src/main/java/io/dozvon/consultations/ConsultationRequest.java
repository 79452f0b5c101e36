package io.dozvon.consultations;

import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.PatientId;
import java.time.Instant;

/// A consultation that was requested before it had a doctor.
///
/// @param id chosen at the request; what it takes from the quota is reserved under it since then
public record ConsultationRequest(ConsultationId id, PatientId patient, Instant requestedAt) {}
