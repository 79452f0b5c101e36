package io.dozvon.notifications;

import java.util.UUID;

/// Identifies one report, whoever it goes to.
public record ReportId(UUID value) {
  public static ReportId random() {
    return new ReportId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
