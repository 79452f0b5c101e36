package io.dozvon.programmes;

import java.util.UUID;

/// Identifies one person on one programme's list.
public record InsuredId(UUID value) {
  public static InsuredId random() {
    return new InsuredId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
