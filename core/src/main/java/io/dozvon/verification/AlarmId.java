package io.dozvon.verification;

import java.util.UUID;

/// Identifies one alarm.
public record AlarmId(UUID value) {
  public static AlarmId random() {
    return new AlarmId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
