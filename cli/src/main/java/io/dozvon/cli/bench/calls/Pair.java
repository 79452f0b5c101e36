package io.dozvon.cli.bench.calls;

import java.util.UUID;

/// A doctor and a patient who have never talked, and the consultation that is due between them.
///
/// @param desk name of the doctor's desk phone
/// @param phone the patient's number, nobody else's
public record Pair(UUID consultation, UUID doctor, UUID patient, String desk, String phone) {}
