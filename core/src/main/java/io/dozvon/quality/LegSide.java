package io.dozvon.quality;

/// Whose line a leg is.
public enum LegSide {
  DOCTOR,
  PATIENT
}
