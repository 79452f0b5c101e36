package io.dozvon.callbacks;

import io.dozvon.dialling.ErrandId;
import java.util.UUID;

/// Identifies a callback.
public record CallbackId(UUID value) {
  public static CallbackId random() {
    return new CallbackId(UUID.randomUUID());
  }

  /// As `dialling` knows it.
  public ErrandId errand() {
    return new ErrandId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
