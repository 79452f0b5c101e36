package io.dozvon.scheduling;

import io.dozvon.patients.Patient;

/// An appointment, and with whom.
///
/// @param outside whether it is held at a time that the doctor does not offer any more
public record Booked(Appointment appointment, Patient patient, boolean outside) {}
