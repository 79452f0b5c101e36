package io.dozvon.vocabulary;

import java.util.UUID;

/// Identifies one patient.
public record PatientId(UUID value) {
  public static PatientId random() {
    return new PatientId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
