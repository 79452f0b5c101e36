package io.dozvon.verification;

import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Something that a supervisor is to look at.
///
/// @param agent in whose call it happened
/// @param check the one that locked a record
/// @param seenAt when a supervisor noted it
public record Alarm(
    AlarmId id,
    AlarmKind kind,
    Instant at,
    StaffId agent,
    Optional<UUID> call,
    Optional<PhoneNumber> caller,
    Optional<PatientId> patient,
    Optional<CheckId> check,
    Optional<Instant> seenAt) {}
