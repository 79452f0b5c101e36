package io.dozvon.verification;

import io.dozvon.notifications.ReportId;
import io.dozvon.programmes.InsuredId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.ProgrammeId;
import io.dozvon.vocabulary.StaffId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What a programme's customer was asked to put right, once.
///
/// @param patient empty if it is about somebody who has not registered
/// @param report under which it is tracked until they acknowledge it
public record Correction(
    CorrectionId id,
    ReportId report,
    CorrectionKind kind,
    Optional<PatientId> patient,
    Optional<InsuredId> insured,
    ProgrammeId programme,
    Set<WrongField> fields,
    Optional<String> note,
    StaffId agent,
    UUID call,
    Instant at) {}
