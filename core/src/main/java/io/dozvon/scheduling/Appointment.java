package io.dozvon.scheduling;

import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.time.Instant;

/// A consultation that is held at a set time.
///
/// @param moves how often it was rescheduled
public record Appointment(
    ConsultationId consultation,
    PatientId patient,
    DoctorId doctor,
    Slot slot,
    AppointmentState state,
    Instant bookedAt,
    int moves) {
  Appointment to(Slot other) {
    return new Appointment(consultation, patient, doctor, other, state, bookedAt, moves + 1);
  }
}
