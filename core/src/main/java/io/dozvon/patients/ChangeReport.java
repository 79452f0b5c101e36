package io.dozvon.patients;

import io.dozvon.notifications.Report;
import io.dozvon.vocabulary.Wire;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Words a change of personal data for organisations (R17).
final class ChangeReport {
  static final String KIND = "personal-data-changed";

  private ChangeReport() {}

  /// Who it is, as they are known now, and what was before; nothing about health.
  ///
  /// @param sequence grows from one change of the patient to the next, see `docs/reports.md`
  /// @param sponsors of the programmes they have or had until now
  static Report of(
      Patient patient, List<ProfileChange> changes, long sequence, Set<String> sponsors) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("sequence", sequence);
    payload.put("name", patient.name().full());
    payload.put("birthDate", patient.birthDate().toString());
    patient.policy().ifPresent(policy -> payload.put("policyNumber", policy));
    payload.put("changes", changes.stream().map(ChangeReport::change).toList());
    return new Report(KIND, patient.id(), sponsors, payload);
  }

  private static Map<String, Object> change(ProfileChange change) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("field", Wire.name(change.field()));
    change.before().ifPresent(before -> told.put("before", before));
    change.after().ifPresent(after -> told.put("after", after));
    return told;
  }
}
