package io.dozvon.consultations;

import io.dozvon.consultations.OutcomeEntry.DecidedBy;
import io.dozvon.vocabulary.Actor;
import java.util.List;
import java.util.Optional;

/// Why an outcome is what it is.
record Grounds(DecidedBy by, Optional<String> reason, List<Evidence> evidence) {
  static Grounds decided(Actor by, Optional<String> reason, List<Evidence> evidence) {
    return new Grounds(
        by instanceof Actor.Doctor ? DecidedBy.DOCTOR : DecidedBy.ADMIN, reason, evidence);
  }
}
