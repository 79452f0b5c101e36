package io.dozvon.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dozvon.vocabulary.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class ConsentDocumentsTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-11-01");
  private static final LocalDate SECOND = LocalDate.parse("2026-12-01");

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void firstVersions() throws IOException {
    for (String kind : new String[] {"personal-data", "disclosure", "intervention"}) {
      Files.createDirectories(folder.resolve(kind));
      write(kind, FIRST, "ru", "Согласие\n\nПервое.\n\nВторое.\n");
      write(kind, FIRST, "en", "Consent\n\nFirst.\n\nSecond.\n");
    }
  }

  private void write(String kind, LocalDate version, String language, String text)
      throws IOException {
    Files.writeString(folder.resolve(kind).resolve(version + "." + language + ".txt"), text);
  }

  private ConsentDocuments at(String instant) {
    return new ConsentFiles()
        .consentDocuments(
            new ConsentSettings("file:" + folder),
            new PathMatchingResourcePatternResolver(),
            Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
  }

  @Test
  void aDocumentHasATitleParagraphsAndTheHashOfItsWords() {
    ConsentDocument document =
        at("2026-11-25T00:00:00Z").current(ConsentKind.DISCLOSURE, Language.ENGLISH);

    assertThat(document.title()).isEqualTo("Consent");
    assertThat(document.paragraphs()).containsExactly("First.", "Second.");
    assertThat(document.hash())
        .isEqualTo("627a053b0c85fff5f07271e9a575cb74ea6954281d4c4fd54bb288524dfb90b5");
  }

  @Test
  void aNewVersionIsAskedForFromItsDayOnInMoscow() throws IOException {
    write("disclosure", SECOND, "ru", "Согласие\n\nИначе.\n");
    write("disclosure", SECOND, "en", "Consent\n\nDifferent.\n");

    assertThat(versionAt("2026-11-30T20:59:59Z")).isEqualTo(FIRST);
    assertThat(versionAt("2026-11-30T21:00:00Z")).isEqualTo(SECOND);
  }

  private LocalDate versionAt(String instant) {
    return at(instant).current(ConsentKind.DISCLOSURE, Language.RUSSIAN).version();
  }

  @Test
  void aDocumentThatLacksALanguageKeepsTheServiceFromStarting() throws IOException {
    write("disclosure", SECOND, "ru", "Согласие\n\nИначе.\n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> at("2026-11-25T00:00:00Z"))
        .withMessageContaining("DISCLOSURE")
        .withMessageContaining("2026-12-01")
        .withMessageContaining("'en'");
  }

  @Test
  void withoutAnyDocumentInForceTheServiceDoesNotStart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> at("2026-10-31T00:00:00Z"))
        .withMessageContaining("in force");
  }

  @Test
  void theDocumentsShippedAreComplete() {
    ConsentDocuments shipped =
        new ConsentFiles()
            .consentDocuments(
                new ConsentSettings("classpath:consents"),
                new PathMatchingResourcePatternResolver(),
                Clock.systemUTC());

    for (Language language : Language.values()) {
      assertThat(shipped.current(language))
          .extracting(ConsentDocument::kind)
          .containsExactly(ConsentKind.values());
    }
  }
}
