package io.dozvon.dialling;

import java.util.UUID;

/// For what another room has phones rung: its own id of it.
public record ErrandId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
