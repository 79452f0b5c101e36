package io.dozvon.notifications;

import java.util.UUID;

/// Identifies one request to a carrier; chosen and stored before it is made.
public record AttemptId(UUID value) {
  public static AttemptId random() {
    return new AttemptId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
