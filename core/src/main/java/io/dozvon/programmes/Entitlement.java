package io.dozvon.programmes;

import io.dozvon.vocabulary.PatientId;
import java.time.Instant;
import java.time.LocalDate;

/// A patient is an insured person, and has what their programme grants.
public record Entitlement(
    PatientId patient, Insured insured, Programme programme, Instant since, How how) {

  /// What, besides name and birth date, showed who they are.
  public enum How {
    PHONE,
    POLICY_NUMBER,
    /// An agent of the line verified them (R5).
    AGENT
  }

  /// Ends by itself with the programme, or when the person leaves the list or somebody else gets
  /// their policy number.
  boolean isValid(LocalDate day) {
    return !insured.replaced()
        && programme.term().contains(day)
        && insured.listed().validity().contains(day);
  }
}
