package io.dozvon.consultations;

/// As what a guest takes part.
public enum GuestRole {
  INTERPRETER,
  COLLEAGUE,
  RELATIVE,
  OTHER
}
