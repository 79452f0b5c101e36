package io.dozvon.web.outcomes;

import io.dozvon.consultations.ConsultationOutcome;
import io.dozvon.vocabulary.Wire;
import org.jspecify.annotations.Nullable;

/// Something a doctor may decide, with what will follow.
///
/// @param outcome as [ConsultationOutcome] is written for machines
/// @param rule e.g. `R15`
/// @param quota `taken`, `given-back` or `none` if no programme pays for it
/// @param text whether the patient is sent a text
/// @param reasonNeeded whether it cannot be decided without one
/// @param no why it cannot be decided now; null if it can
public record ChoiceView(
    String outcome,
    String rule,
    String quota,
    boolean text,
    boolean reasonNeeded,
    @Nullable String no) {
  static ChoiceView of(
      ConsultationOutcome outcome, boolean paid, boolean begun, @Nullable String no) {
    return new ChoiceView(
        Wire.name(outcome),
        outcome.rule(),
        paid ? outcome.isTakenFromQuota() ? "taken" : "given-back" : "none",
        !begun,
        begun || outcome == ConsultationOutcome.CANCELLED_BY_US,
        no);
  }
}
