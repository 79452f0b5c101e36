package io.dozvon.dialling;

import java.util.UUID;

/// Identifies one reach.
public record ReachId(UUID value) {
  public static ReachId random() {
    return new ReachId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
