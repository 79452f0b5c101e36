package io.dozvon.patients;

import java.util.Optional;

/// How a patient stands to one document.
///
/// @param last what they said last of this kind, whichever version it was about
/// @param current the version in force
public record ConsentState(ConsentDocument current, Optional<ConsentRecord> last) {

  /// Whether they agree to the version in force.
  public boolean holds() {
    return last.filter(it -> it.decision() == ConsentRecord.Decision.GIVEN)
        .filter(it -> it.version().equals(current.version()))
        .isPresent();
  }

  /// Whether they agreed to an earlier version, so that the new one has to be shown as such.
  public boolean isOutOfDate() {
    return !holds() && last.filter(it -> it.decision() == ConsentRecord.Decision.GIVEN).isPresent();
  }

  public boolean isWithdrawn() {
    return last.filter(it -> it.decision() == ConsentRecord.Decision.WITHDRAWN).isPresent();
  }
}
