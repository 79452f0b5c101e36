package io.dozvon.notifications;

import java.util.UUID;

/// Identifies one notice; carriers that know repeats know it by this.
public record NoticeId(UUID value) {
  public static NoticeId random() {
    return new NoticeId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
