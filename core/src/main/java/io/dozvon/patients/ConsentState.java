package io.dozvon.patients;

import java.util.Optional;

/// How a patient stands to one document.
///
/// @param last what they said last of this kind, whichever version it was about
/// @param said the document they said it of; empty if its words are no longer those they saw
/// @param current the version in force
public record ConsentState(
    ConsentDocument current, Optional<ConsentRecord> last, Optional<ConsentDocument> said) {

  /// Whether they agree to the version in force, in its very words.
  public boolean holds() {
    return isGiven()
        && said.filter(document -> document.version().equals(current.version())).isPresent();
  }

  /// Whether they agreed to an earlier version, so that the new one has to be shown as such.
  public boolean isOutOfDate() {
    return isGiven() && !holds();
  }

  public boolean isWithdrawn() {
    return last.filter(it -> it.decision() == ConsentRecord.Decision.WITHDRAWN).isPresent();
  }

  /// Whether they agreed to some version, and did not take it back.
  public boolean isGiven() {
    return last.filter(it -> it.decision() == ConsentRecord.Decision.GIVEN).isPresent();
  }
}
