package io.dozvon.notifications;

import io.dozvon.vocabulary.PatientId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Something that organisations must be told of somebody they insure (R17).
///
/// @param kind what it is about, e.g. `personal-data-changed`; opaque here
/// @param subject empty if they are no patient: then the payload says who it is
/// @param sponsors of the programmes that the patient has or had until now; opaque here
/// @param payload what is told: texts, numbers, booleans, lists and maps of them
public record Report(
    String kind, Optional<PatientId> subject, Set<String> sponsors, Map<String, Object> payload) {
  public Report(String kind, PatientId subject, Set<String> sponsors, Map<String, Object> payload) {
    this(kind, Optional.of(subject), sponsors, payload);
  }

  @Override
  public String toString() {
    return "Report["
        + kind
        + " of "
        + subject.map(PatientId::toString).orElse("nobody registered")
        + "]";
  }
}
