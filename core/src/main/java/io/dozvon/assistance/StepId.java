package io.dozvon.assistance;

import java.util.UUID;

/// Identifies one step of a script.
public record StepId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
