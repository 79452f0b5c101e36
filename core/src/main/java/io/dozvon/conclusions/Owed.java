package io.dozvon.conclusions;

import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.time.Instant;

/// A conclusion that is still to be written.
public record Owed(
    ConsultationId consultation,
    DoctorId doctor,
    PatientId patient,
    Instant endedAt,
    Instant dueAt) {}
