package io.dozvon.consultations;

/// How a consultation ended.
public enum Ending {
  /// The doctor finished it.
  FINISHED(ConsultationOutcome.RENDERED),
  /// The patient finished it.
  FINISHED_BY_PATIENT(ConsultationOutcome.RENDERED),
  /// Its time was up (R12).
  TIME_UP(ConsultationOutcome.RENDERED),
  /// Every counted attempt to reach the patient failed (R13).
  NOT_REACHED(ConsultationOutcome.RENDERED_NOT_REACHED),
  /// Both sides were gone for longer than the rejoin grace.
  ABANDONED(ConsultationOutcome.RENDERED),
  /// The patient cancelled it before it started (R15).
  CANCELLED(ConsultationOutcome.CANCELLED_BY_PATIENT),
  /// The doctor closed it because the patient did not come or would not talk (R15).
  PATIENTS_FAULT(ConsultationOutcome.NOT_RENDERED_PATIENTS_FAULT),
  /// We could not hold it and called it off.
  CANCELLED_BY_US(ConsultationOutcome.CANCELLED_BY_US);

  private final ConsultationOutcome outcome;

  Ending(ConsultationOutcome outcome) {
    this.outcome = outcome;
  }

  /// What follows from it, unless that is corrected afterwards.
  public ConsultationOutcome outcome() {
    return outcome;
  }

  /// Whether it was called off before it began, by whomever.
  public boolean isCalledOff() {
    return this == CANCELLED || this == CANCELLED_BY_US;
  }
}
