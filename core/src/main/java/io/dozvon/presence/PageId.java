package io.dozvon.presence;

import java.util.UUID;

/// One open tab; chosen anew by each load of a page.
public record PageId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
