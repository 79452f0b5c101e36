package io.dozvon.verification;

import java.util.UUID;

/// Identifies one request to a programme's customer.
public record CorrectionId(UUID value) {
  public static CorrectionId random() {
    return new CorrectionId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
