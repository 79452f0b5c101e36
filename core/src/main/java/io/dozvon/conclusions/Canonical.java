package io.dozvon.conclusions;

import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/// The one form in which a conclusion is hashed and signed. A line names a value, the lines of the
/// value follow with two spaces before each, so that no text can be taken for another part. The
/// first line names the form: whoever changes the form gives it another name, and what was hashed
/// stays as it is. Form 1 had neither coded diagnoses nor a key, and nobody signed it.
///
/// Of each diagnosis four lines tell its code, whether it is the main one, its title and what the
/// doctor added.
final class Canonical {
  private static final String FORM = "dozvon-conclusion/2";

  private Canonical() {}

  static String text(
      ConclusionId id,
      ConsultationId consultation,
      int version,
      Optional<String> reason,
      Parties parties,
      Content content,
      Instant sentAt,
      KeyId key) {
    StringJoiner lines = new StringJoiner("\n", "", "\n").add(FORM);
    add(lines, "id", id.toString());
    add(lines, "consultation", consultation.toString());
    add(lines, "version", String.valueOf(version));
    add(lines, "reason", reason.orElse(""));
    add(lines, "doctor", parties.doctor().toString());
    add(lines, "doctor-name", parties.doctorName());
    add(lines, "speciality", parties.speciality().orElse(""));
    add(lines, "patient", parties.patient().toString());
    add(lines, "patient-name", parties.patientName());
    add(lines, "birth-date", parties.born().toString());
    add(lines, "sent-at", sentAt.toString());
    add(lines, "signing-key", key.value());
    for (Section section : Section.values()) {
      add(lines, Wire.name(section), content.text(section));
    }
    add(lines, "diagnoses", diagnoses(content));
    return lines.toString();
  }

  private static String diagnoses(Content content) {
    return content.diagnoses().stream()
        .map(it ->
            "code %s\nrank %s\ntitle %s\nnote %s"
                .formatted(it.code(), it.main() ? "main" : "other", it.title(), it.note()))
        .collect(Collectors.joining("\n"));
  }

  private static void add(StringJoiner lines, String name, String value) {
    lines.add(name + ":");
    value.lines().forEach(line -> lines.add("  " + line));
  }

  static String hash(String canonical) {
    return DetachedSignature.hash(canonical.getBytes(StandardCharsets.UTF_8));
  }
}
