package io.dozvon.telephony;

/// Whose doing it was that nobody was reached. Only the called side's can count against a patient
/// (R13).
public enum Fault {
  CALLED,
  CARRIER,
  OURS,
  UNCLEAR
}
