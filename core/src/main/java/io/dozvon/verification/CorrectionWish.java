package io.dozvon.verification;

import io.dozvon.programmes.InsuredId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.ProgrammeId;
import java.util.Optional;
import java.util.Set;

/// What an agent wishes a programme's customer to put right.
///
/// @param patient empty if they have not registered: then it is about an entry
/// @param insured the entry of the list that it is about
/// @param programme whose customer is asked; empty for an entry's own
/// @param fields what is wrong
/// @param note in the agent's words; it goes to the customer
public record CorrectionWish(
    CorrectionKind kind,
    Optional<PatientId> patient,
    Optional<InsuredId> insured,
    Optional<ProgrammeId> programme,
    Set<WrongField> fields,
    Optional<String> note) {
  boolean isComplete() {
    return switch (kind) {
      case NOT_LISTED -> patient.isPresent() && insured.isEmpty() && programme.isPresent();
      case DUPLICATE -> insured.isPresent();
      case WRONG_DATA -> insured.isPresent() && !fields.isEmpty();
    };
  }

  @Override
  public String toString() {
    return "CorrectionWish["
        + kind
        + " of "
        + patient.map(PatientId::toString).orElse("nobody registered")
        + "]";
  }
}
