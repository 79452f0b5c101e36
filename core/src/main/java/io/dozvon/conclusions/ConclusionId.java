package io.dozvon.conclusions;

import java.util.UUID;

/// Identifies one version of a conclusion.
public record ConclusionId(UUID value) {
  public static ConclusionId random() {
    return new ConclusionId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
