package io.dozvon.messages;

import java.util.UUID;

/// Identifies one message; chosen by the page that sends it.
public record MessageId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
