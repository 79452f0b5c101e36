package io.dozvon.vocabulary;

import java.util.UUID;

/// Identifies one sponsor's programme.
public record ProgrammeId(UUID value) {
  public static ProgrammeId random() {
    return new ProgrammeId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
