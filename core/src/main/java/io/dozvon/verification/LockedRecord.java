package io.dozvon.verification;

import io.dozvon.programmes.InsuredId;
import io.dozvon.vocabulary.PatientId;
import java.util.UUID;

/// What is locked after too many callers failed for it: a patient's record, whoever the caller says
/// insures them; or an insured person's, whichever patient the caller says they are.
public record LockedRecord(Kind kind, UUID id) {
  public enum Kind {
    PATIENT,
    INSURED
  }

  static LockedRecord of(PatientId id) {
    return new LockedRecord(Kind.PATIENT, id.value());
  }

  static LockedRecord of(InsuredId id) {
    return new LockedRecord(Kind.INSURED, id.value());
  }
}
