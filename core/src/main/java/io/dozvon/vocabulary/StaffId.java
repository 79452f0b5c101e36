package io.dozvon.vocabulary;

import java.util.UUID;

/// Identifies a member of staff who is no doctor.
public record StaffId(UUID value) {
  public static StaffId random() {
    return new StaffId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
