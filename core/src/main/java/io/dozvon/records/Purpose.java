package io.dozvon.records;

/// What a doctor opens a record for.
public enum Purpose {
  /// To write the conclusion, or to mend it.
  CONCLUSION,
  /// The patient asked something after the consultation.
  QUESTION,
  /// To be prepared for the next consultation, or to go on with a treatment.
  PREPARATION,
  /// A complaint, or a look at how well the service was rendered.
  REVIEW,
  /// Something else, which has to be said.
  OTHER
}
