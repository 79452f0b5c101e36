package io.dozvon.consultations;

import io.dozvon.dialling.Attempt;
import io.dozvon.vocabulary.ConsultationId;

/// Somebody has said who or what answered an attempt.
///
/// @param attempt as it stands now
public record Corrected(ConsultationId consultation, Attempt attempt, Consequence consequence) {

  /// What it means for the consultation.
  public enum Consequence {
    /// Only what counts from now on.
    NONE,
    /// The conversation was with nobody: it has not begun, and the patient is to be called.
    NOT_BEGUN,
    /// The patient had been there before and was called again: they are waited for on.
    WAITS_ON,
    /// It was closed before and stays so, with what was taken from the quota; what to make of it is
    /// for people to decide.
    STAYS_CLOSED
  }
}
