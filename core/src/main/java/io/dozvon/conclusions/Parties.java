package io.dozvon.conclusions;

import io.dozvon.patients.Patient;
import io.dozvon.staff.Doctor;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.time.LocalDate;
import java.util.Optional;

/// Who concluded and of whom, as they were called when it was sent.
///
/// @param doctorName full, as is the patient's
public record Parties(
    DoctorId doctor,
    String doctorName,
    Optional<String> speciality,
    PatientId patient,
    String patientName,
    LocalDate born) {
  static Parties of(Doctor doctor, Patient patient) {
    return new Parties(
        doctor.id(),
        doctor.name().full(),
        doctor.speciality(),
        patient.id(),
        patient.name().full(),
        patient.birthDate());
  }

  @Override
  public String toString() {
    return "[doctor %s, patient %s]".formatted(doctor, patient);
  }
}
