package io.dozvon.verification;

import io.dozvon.patients.Patient;
import io.dozvon.programmes.Programme;
import io.dozvon.vocabulary.PatientId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A registered patient.
///
/// @param initials of family name, given name and patronymic
/// @param phone the registered number, masked
/// @param programme of those who are identified
public record FoundPatient(
    PatientId id, String initials, String phone, Optional<String> programme) {
  static FoundPatient of(Patient patient, @Nullable Programme programme) {
    return new FoundPatient(
        patient.id(),
        Initials.of(patient.name()),
        patient.phone().masked(),
        Optional.ofNullable(programme).map(Programme::name));
  }
}
