package io.dozvon.verification;

/// Why a programme's customer is written to.
public enum CorrectionKind {
  /// The patient says that the programme insures them, and its list does not know them.
  NOT_LISTED,
  /// Two patients seem to be one insured person, or two entries of the list one person.
  DUPLICATE,
  /// What the list says of somebody is wrong.
  WRONG_DATA
}
