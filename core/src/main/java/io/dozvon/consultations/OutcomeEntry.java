package io.dozvon.consultations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One entry in a consultation's outcome book; the last one holds. Entries are never changed.
///
/// @param sequence 1 for the one that closed it, 2, 3 … for corrections
/// @param rule the rule it rests on, e.g. `R13`
/// @param by who decided it
/// @param reason in the words of who decided it
public record OutcomeEntry(
    int sequence,
    ConsultationOutcome outcome,
    String rule,
    Instant at,
    DecidedBy by,
    Optional<String> reason,
    List<Evidence> evidence) {

  /// Who decides on an outcome.
  public enum DecidedBy {
    /// The rules alone, from what happened.
    RULES,
    DOCTOR,
    ADMIN
  }
}
