package io.dozvon.vocabulary;

import java.util.UUID;

/// Identifies one consultation.
public record ConsultationId(UUID value) {
  public static ConsultationId random() {
    return new ConsultationId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
