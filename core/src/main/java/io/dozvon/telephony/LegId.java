package io.dozvon.telephony;

import java.util.UUID;

/// One leg of a call: one phone or browser connected to an exchange. Chosen and stored by us before
/// the exchange hears of it, so that after any crash the leg can be looked up by it.
public record LegId(UUID value) {
  public static LegId random() {
    return new LegId(UUID.randomUUID());
  }

  /// @throws IllegalArgumentException if the text is not a UUID
  public static LegId of(String text) {
    return new LegId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
