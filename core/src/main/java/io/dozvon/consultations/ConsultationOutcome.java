package io.dozvon.consultations;

/// What came of a consultation for the patient, and what follows from it.
public enum ConsultationOutcome {
  /// It was held (R12).
  RENDERED("R12", Settlement.TAKEN),
  /// The patient could not be reached, and it counts as rendered (R13).
  RENDERED_NOT_REACHED("R13", Settlement.TAKEN),
  /// The patient did not come, or would not talk (R15).
  NOT_RENDERED_PATIENTS_FAULT("R15", Settlement.TAKEN),
  /// The patient called it off in time (R15).
  CANCELLED_BY_PATIENT("R15", Settlement.GIVEN_BACK),
  /// We could not hold it; that never costs the patient anything (R18).
  CANCELLED_BY_US("R18", Settlement.GIVEN_BACK);

  private enum Settlement {
    TAKEN,
    GIVEN_BACK
  }

  private final String rule;
  private final Settlement settlement;

  ConsultationOutcome(String rule, Settlement settlement) {
    this.rule = rule;
    this.settlement = settlement;
  }

  /// The rule it rests on, e.g. `R13`.
  public String rule() {
    return rule;
  }

  /// Whether it is taken from the patient's quota; else what was reserved is given back (R18).
  public boolean isTakenFromQuota() {
    return settlement == Settlement.TAKEN;
  }

  public boolean isRendered() {
    return this == RENDERED || this == RENDERED_NOT_REACHED;
  }

  /// Whether there can be such an outcome of a consultation that was begun, or was not.
  boolean fits(boolean begun) {
    return switch (this) {
      case RENDERED -> begun;
      case RENDERED_NOT_REACHED, CANCELLED_BY_PATIENT -> !begun;
      case NOT_RENDERED_PATIENTS_FAULT, CANCELLED_BY_US -> true;
    };
  }
}
