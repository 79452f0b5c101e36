package io.dozvon.conclusions;

/// The parts of a conclusion, in the order in which they are read.
public enum Section {
  COMPLAINTS,
  HISTORY,
  FINDINGS,
  DIAGNOSIS,
  RECOMMENDATIONS,
  PRESCRIPTIONS,
  FOLLOW_UP
}
