package io.dozvon.presence;

import java.util.UUID;

/// Identifies one check of devices.
public record DeviceCheckId(UUID value) {
  static DeviceCheckId random() {
    return new DeviceCheckId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
