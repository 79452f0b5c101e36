package io.dozvon.notifications;

import io.dozvon.vocabulary.PatientId;
import java.util.Map;
import java.util.Set;

/// Something that organisations must be told of a patient (R17).
///
/// @param kind what it is about, e.g. `personal-data-changed`; opaque here
/// @param sponsors of the programmes that the patient has or had until now; opaque here
/// @param payload what is told: texts, numbers, booleans, lists and maps of them
public record Report(
    String kind, PatientId subject, Set<String> sponsors, Map<String, Object> payload) {
  @Override
  public String toString() {
    return "Report[" + kind + " of " + subject + "]";
  }
}
