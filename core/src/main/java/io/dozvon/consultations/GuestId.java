package io.dozvon.consultations;

import java.util.UUID;

/// Identifies one guest of one consultation.
public record GuestId(UUID value) {
  public static GuestId random() {
    return new GuestId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
