package io.dozvon.conclusions;

import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.Wire;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.StringJoiner;

/// The one form in which a conclusion is hashed, and one day signed. A line names a value, the
/// lines of the value follow with two spaces before each, so that no text can be taken for another
/// part. The first line names the form: whoever changes the form gives it another name, and what
/// was hashed stays as it is.
final class Canonical {
  private static final String FORM = "dozvon-conclusion/1";

  private Canonical() {}

  static String text(
      ConclusionId id,
      ConsultationId consultation,
      int version,
      Optional<String> reason,
      Parties parties,
      Content content,
      Instant sentAt) {
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
    for (Section section : Section.values()) {
      add(lines, Wire.name(section), content.text(section));
    }
    return lines.toString();
  }

  private static void add(StringJoiner lines, String name, String value) {
    lines.add(name + ":");
    value.lines().forEach(line -> lines.add("  " + line));
  }

  static String hash(String canonical) {
    byte[] bytes = canonical.getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
