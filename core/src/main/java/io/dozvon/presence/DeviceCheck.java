package io.dozvon.presence;

import io.dozvon.vocabulary.PatientId;
import java.time.Instant;

/// One check of a patient's devices.
///
/// @param at when it was told to the service
public record DeviceCheck(
    DeviceCheckId id, PatientId patient, Instant at, DeviceFindings findings) {}
