package io.dozvon.conclusions;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What is kept of what a doctor types, and how it is hashed.
class ContentTest {
  private static final UUID ID = new UUID(1, 2);
  private static final Parties PARTIES =
      new Parties(
          new DoctorId(ID),
          "Петров Олег",
          Optional.of("терапевт"),
          new PatientId(ID),
          "Иванова Анна",
          LocalDate.of(1980, 5, 17));

  private static Content diagnosis(String text) {
    return new Content(Map.of(Section.DIAGNOSIS, text));
  }

  @Test
  void whatNoPageCanShowIsLeftOutAndLinesEndInOneWay() {
    Content content = diagnosis(" ОРВИ\u0000\u0007\r\nJ06.9\r\tбез \uD800осложнений\uFFFF 🙂 \n");

    assertThat(content.text(Section.DIAGNOSIS)).isEqualTo("ОРВИ\nJ06.9\n\tбез осложнений 🙂");
    assertThat(content.text(Section.HISTORY)).isEmpty();
    assertThat(content.written()).containsExactly(Section.DIAGNOSIS);
  }

  @Test
  void lettersThatLookTheSameAreTheSame() {
    assertThat(diagnosis("й")).isEqualTo(diagnosis("и\u0306"));
  }

  @Test
  void onePartMayBeTooLongAndAllTogether() {
    assertThat(diagnosis("а".repeat(Content.LONGEST_SECTION)).tooLong()).isEmpty();
    assertThat(diagnosis("а".repeat(Content.LONGEST_SECTION + 1)).tooLong())
        .containsExactly(Section.DIAGNOSIS);
    Map<Section, String> much = new EnumMap<>(Section.class);
    List.of(Section.values()).forEach(it -> much.put(it, "а".repeat(5000)));
    assertThat(new Content(much).tooLong()).hasSize(Section.values().length);
  }

  @Test
  void nothingOfItIsPrinted() {
    assertThat(diagnosis("тайна").toString()).doesNotContain("тайна");
    assertThat(PARTIES.toString()).doesNotContain("Петров", "Иванова");
  }

  /// The hash of a document sent years ago is found again: should this text change, its form needs
  /// another name.
  @Test
  void theCanonicalTextIsAlwaysTheSame() {
    Content content =
        diagnosis("ОРВИ\nrecommendations:\nпокой")
            .with(
                List.of(
                    new Diagnosis("J06.9", "Острая инфекция", false, ""),
                    new Diagnosis("I10", "Гипертензия", false, "риск 2")));
    assertThat(canonical(content))
        .isEqualTo(
            """
            dozvon-conclusion/2
            id:
              00000000-0000-0001-0000-000000000002
            consultation:
              00000000-0000-0001-0000-000000000002
            version:
              2
            reason:
              Уточнение
            doctor:
              00000000-0000-0001-0000-000000000002
            doctor-name:
              Петров Олег
            speciality:
              терапевт
            patient:
              00000000-0000-0001-0000-000000000002
            patient-name:
              Иванова Анна
            birth-date:
              1980-05-17
            sent-at:
              2026-11-30T10:15:30.123456Z
            signing-key:
              %s
            complaints:
            history:
            findings:
            diagnosis:
              ОРВИ
              recommendations:
              покой
            recommendations:
            prescriptions:
            follow-up:
            diagnoses:
              code J06.9
              rank main
              title Острая инфекция
              note
              code I10
              rank other
              title Гипертензия
              note риск 2
            """
                .formatted("0a".repeat(32))
                .replace("note\n", "note \n"));
    assertThat(Canonical.hash(canonical(diagnosis("ОРВИ"))))
        .hasSize(64)
        .isNotEqualTo(Canonical.hash(canonical(diagnosis("ОРВИ."))));
  }

  private static String canonical(Content content) {
    return Canonical.text(
        new ConclusionId(ID),
        new ConsultationId(ID),
        2,
        Optional.of("Уточнение"),
        PARTIES,
        content,
        Instant.parse("2026-11-30T10:15:30.123456Z"),
        new KeyId("0a".repeat(32)));
  }
}
