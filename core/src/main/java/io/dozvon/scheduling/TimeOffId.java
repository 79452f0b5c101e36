package io.dozvon.scheduling;

import java.util.UUID;

/// Identifies one time off.
public record TimeOffId(UUID value) {
  public static TimeOffId random() {
    return new TimeOffId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
