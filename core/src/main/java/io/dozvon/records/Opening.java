package io.dozvon.records;

import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import java.time.Instant;

/// A record is open to one doctor, for a reason they gave.
///
/// @param consultation theirs, beside which it is opened
/// @param until from then on a reason is needed anew
public record Opening(
    DoctorId doctor,
    ConsultationId consultation,
    Scope scope,
    Reason reason,
    Instant openedAt,
    Instant until) {}
