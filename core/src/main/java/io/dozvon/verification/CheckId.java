package io.dozvon.verification;

import java.util.UUID;

/// Identifies one check of a caller.
public record CheckId(UUID value) {
  public static CheckId random() {
    return new CheckId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
