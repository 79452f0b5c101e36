package io.dozvon.scheduling;

import java.util.UUID;

/// Identifies one working week.
public record WorkingWeekId(UUID value) {
  public static WorkingWeekId random() {
    return new WorkingWeekId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
