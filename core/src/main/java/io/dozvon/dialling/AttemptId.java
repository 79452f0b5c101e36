package io.dozvon.dialling;

import java.util.UUID;

/// Identifies one attempt.
public record AttemptId(UUID value) {
  public static AttemptId random() {
    return new AttemptId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
