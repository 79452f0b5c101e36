package io.dozvon.patients;

import io.dozvon.vocabulary.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All versions of the documents that patients agree to.
public final class ConsentDocuments {
  /// Documents come into force at midnight in the capital, where the clinic is.
  private static final ZoneId IN_FORCE = ZoneId.of("Europe/Moscow");

  private final List<ConsentDocument> all;
  private final Clock clock;

  /// @throws IllegalArgumentException if a kind has no version in force, or a version lacks a
  ///   language
  public ConsentDocuments(List<ConsentDocument> all, Clock clock) {
    this.all = List.copyOf(all);
    this.clock = clock;
    for (ConsentDocument document : all) {
      for (Language language : Language.values()) {
        require(document.kind(), document.version(), language);
      }
    }
    for (ConsentKind kind : ConsentKind.values()) {
      current(kind, Language.RUSSIAN);
    }
  }

  private void require(ConsentKind kind, LocalDate version, Language language) {
    if (find(kind, version, language).isEmpty()) {
      throw new IllegalArgumentException(
          "the document %s of %s is missing in the language '%s'"
              .formatted(kind, version, language.code()));
    }
  }

  /// The version in force now.
  public ConsentDocument current(ConsentKind kind, Language language) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), IN_FORCE);
    return all.stream()
        .filter(document -> document.kind() == kind && document.language() == language)
        .filter(document -> !document.version().isAfter(today))
        .max(Comparator.comparing(ConsentDocument::version))
        .orElseThrow(() -> new IllegalArgumentException("no document of " + kind + " is in force"));
  }

  /// What is asked for now, in the order in which it is shown.
  public List<ConsentDocument> current(Language language) {
    return List.of(ConsentKind.values()).stream().map(kind -> current(kind, language)).toList();
  }

  /// Any version, for those who want to read again what they agreed to.
  public Optional<ConsentDocument> find(ConsentKind kind, LocalDate version, Language language) {
    return all.stream()
        .filter(document ->
            document.kind() == kind
                && document.version().equals(version)
                && document.language() == language)
        .findFirst();
  }
}
