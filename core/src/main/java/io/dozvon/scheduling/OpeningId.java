package io.dozvon.scheduling;

import java.util.UUID;

/// Identifies one opening.
public record OpeningId(UUID value) {
  public static OpeningId random() {
    return new OpeningId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
