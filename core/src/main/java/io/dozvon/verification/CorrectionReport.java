package io.dozvon.verification;

import io.dozvon.notifications.Report;
import io.dozvon.patients.Patient;
import io.dozvon.programmes.Insured;
import io.dozvon.programmes.Programme;
import io.dozvon.vocabulary.Wire;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Words a wish to put a list right for the programme's customer (R17). Of an entry that they know
/// it names the policy number; who is not listed is named as they have registered.
final class CorrectionReport {
  static final String KIND = "list-correction-requested";

  private CorrectionReport() {}

  static Report of(
      CorrectionId id,
      CorrectionWish wish,
      Optional<Patient> patient,
      Optional<Insured> insured,
      Programme programme) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("correctionId", id.toString());
    payload.put("kind", Wire.name(wish.kind()));
    payload.put("programme", programme.name());
    insured.ifPresentOrElse(
        it -> payload.put("policyNumber", it.listed().policy().value()),
        () -> describe(patient.orElseThrow(), payload));
    payload.put("fields", wish.fields().stream().sorted().map(Wire::name).toList());
    wish.note().ifPresent(note -> payload.put("note", note));
    return new Report(KIND, patient.map(Patient::id), Set.of(programme.sponsor()), payload);
  }

  private static void describe(Patient patient, Map<String, Object> payload) {
    payload.put("name", patient.name().full());
    payload.put("birthDate", patient.birthDate().toString());
    patient.policy().ifPresent(policy -> payload.put("policyNumber", policy));
  }
}
