package io.dozvon.web.conclusions;

import io.dozvon.conclusions.Conclusion;
import io.dozvon.conclusions.Content;
import io.dozvon.conclusions.Desk;
import io.dozvon.conclusions.Diagnosis;
import io.dozvon.conclusions.Issued;
import io.dozvon.conclusions.Mark;
import io.dozvon.conclusions.Parties;
import io.dozvon.conclusions.Section;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One version as it is read. Times are in the zone of whoever reads.
///
/// @param reason why it superseded the one before it
/// @param parts those in which something is written, in their order
/// @param sentAt null while it is only previewed, as is the hash
/// @param replaced what superseded it; null if it is current
/// @param told how the text that told of it fared: `delivered`, `failed`, or null if that is not
///   known yet
/// @param key the fingerprint of the key it is signed with; null if nobody signed it
record ConclusionView(
    UUID consultation,
    int version,
    String doctor,
    @Nullable String speciality,
    String patient,
    LocalDate born,
    @Nullable String reason,
    List<Part> parts,
    @Nullable ZonedDateTime sentAt,
    @Nullable String hash,
    @Nullable Replaced replaced,
    @Nullable ZonedDateTime readAt,
    @Nullable String told,
    @Nullable String key) {

  /// @param name a [io.dozvon.conclusions.Section] as it is written for machines
  /// @param diagnoses with codes; of one part only
  record Part(String name, String text, List<Diagnosis> diagnoses) {
    Part(String name, String text) {
      this(name, text, List.of());
    }

    static List<Part> all(Content content) {
      return content.written().stream()
          .map(section ->
              new Part(
                  Wire.name(section),
                  content.text(section),
                  section == Section.DIAGNOSIS ? content.diagnoses() : List.of()))
          .toList();
    }
  }

  record Replaced(int by, ZonedDateTime at, @Nullable String reason) {}

  /// As it will be when it is sent.
  ///
  /// @param content with its codes' titles
  static ConclusionView preview(Desk desk, Content content, String reason) {
    Parties parties = desk.parties();
    return new ConclusionView(
        desk.consultation().value(),
        desk.version() + 1,
        parties.doctorName(),
        parties.speciality().orElse(null),
        parties.patientName(),
        parties.born(),
        desk.version() == 0 ? null : reason,
        Part.all(content),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /// @param versions all of one consultation, the current one first
  static List<ConclusionView> all(List<Issued> versions, ZoneId zone) {
    return IntStream.range(0, versions.size())
        .mapToObj(i -> of(versions.get(i), i == 0 ? null : versions.get(i - 1).conclusion(), zone))
        .toList();
  }

  private static ConclusionView of(Issued issued, @Nullable Conclusion next, ZoneId zone) {
    Conclusion conclusion = issued.conclusion();
    return new ConclusionView(
        conclusion.consultation().value(),
        conclusion.version(),
        conclusion.parties().doctorName(),
        conclusion.parties().speciality().orElse(null),
        conclusion.parties().patientName(),
        conclusion.parties().born(),
        conclusion.reason().orElse(null),
        Part.all(conclusion.content()),
        conclusion.sentAt().atZone(zone),
        conclusion.hash(),
        next == null ? null : replaced(next, zone),
        issued.at(Mark.READ).map(it -> it.atZone(zone)).orElse(null),
        told(issued),
        conclusion.signature().map(it -> it.key().fingerprint()).orElse(null));
  }

  private static Replaced replaced(Conclusion next, ZoneId zone) {
    Instant at = next.sentAt();
    return new Replaced(next.version(), at.atZone(zone), next.reason().orElse(null));
  }

  private static @Nullable String told(Issued issued) {
    if (issued.at(Mark.TEXT_DELIVERED).isPresent()) {
      return "delivered";
    }
    return issued.at(Mark.TEXT_FAILED).isPresent() ? "failed" : null;
  }
}
