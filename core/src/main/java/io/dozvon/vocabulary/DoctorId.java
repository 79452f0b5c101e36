package io.dozvon.vocabulary;

import java.util.UUID;

/// Identifies one doctor.
public record DoctorId(UUID value) {
  public static DoctorId random() {
    return new DoctorId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
