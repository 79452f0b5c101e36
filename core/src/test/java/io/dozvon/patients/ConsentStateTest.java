package io.dozvon.patients;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.patients.ConsentRecord.Decision;
import io.dozvon.vocabulary.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsentStateTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-11-01");
  private static final LocalDate SECOND = LocalDate.parse("2026-12-01");

  private static ConsentState inForce(LocalDate version, Optional<ConsentRecord> last) {
    return new ConsentState(
        document(version), last, last.map(consent -> document(consent.version())));
  }

  private static ConsentDocument document(LocalDate version) {
    return new ConsentDocument(
        ConsentKind.DISCLOSURE, version, Language.RUSSIAN, "Согласие", List.of(), "0");
  }

  private static Optional<ConsentRecord> said(Decision decision, LocalDate version) {
    return Optional.of(
        new ConsentRecord(
            ConsentKind.DISCLOSURE,
            decision,
            version,
            Language.ENGLISH,
            "0",
            Instant.EPOCH,
            new Signature.OnPaper()));
  }

  @Test
  void whoAgreedToTheVersionInForceIsNotAskedAgainInWhateverLanguageTheyDid() {
    ConsentState state = inForce(FIRST, said(Decision.GIVEN, FIRST));

    assertThat(state.holds()).isTrue();
    assertThat(state.isOutOfDate()).isFalse();
  }

  @Test
  void aNewVersionIsAskedForAgain() {
    ConsentState state = inForce(SECOND, said(Decision.GIVEN, FIRST));

    assertThat(state.holds()).isFalse();
    assertThat(state.isOutOfDate()).isTrue();
  }

  @Test
  void whoseWordsCannotBeShownAnyMoreIsAskedAgain() {
    ConsentState state =
        new ConsentState(document(FIRST), said(Decision.GIVEN, FIRST), Optional.empty());

    assertThat(state.holds()).isFalse();
    assertThat(state.isOutOfDate()).isTrue();
  }

  @Test
  void whatWasWithdrawnDoesNotHold() {
    ConsentState state = inForce(FIRST, said(Decision.WITHDRAWN, FIRST));

    assertThat(state.holds()).isFalse();
    assertThat(state.isWithdrawn()).isTrue();
    assertThat(state.isOutOfDate()).isFalse();
  }

  @Test
  void whoNeverSaidAnythingIsAsked() {
    assertThat(inForce(FIRST, Optional.empty()).holds()).isFalse();
  }
}
