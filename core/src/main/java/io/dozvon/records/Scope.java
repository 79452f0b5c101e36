package io.dozvon.records;

/// How much of a record is opened.
public enum Scope {
  /// What belongs to the doctor's own consultations.
  OWN,
  /// What other doctors concluded and wrote, too.
  COLLEAGUES;

  boolean includes(Scope wanted) {
    return this == COLLEAGUES || wanted == OWN;
  }
}
