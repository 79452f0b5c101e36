package io.dozvon.access;

import java.util.UUID;

/// Identifies a browser that somebody has signed in with.
record DeviceId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
