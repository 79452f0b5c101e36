package io.dozvon.staff;

import java.util.UUID;

/// Identifies one invitation. Opens nothing.
public record InvitationId(UUID value) {
  public static InvitationId random() {
    return new InvitationId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
